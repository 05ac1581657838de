/** "Berlin (Europe)", "Indiana, Vevay (America)" for an IANA zone, sorted by what people look for. */
export function zoneName(zone: string): string {
  const [area = zone, ...places] = zone.replaceAll('_', ' ').split('/');
  return places.length === 0 ? area : `${places.join(', ')} (${area})`;
}
