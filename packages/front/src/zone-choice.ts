/** "Berlin (Europe)", "Indiana, Vevay (America)" for an IANA zone: people look for the place. */
export function zoneChoice(zone: string): string {
  const [area = zone, ...places] = zone.replaceAll('_', ' ').split('/');
  return places.length === 0 ? area : `${places.join(', ')} (${area})`;
}
