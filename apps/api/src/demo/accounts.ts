/** People of the demo organisation, one for each role. */
export const demoPassword = 'acquaint-demo-2026';

export const demoOrganization = {
  name: 'Northgate University',
  timeZone: 'Europe/Berlin',
  country: 'DE',
} as const;

export const demoAccounts = [
  { role: 'owner', name: 'Miriam Falk', email: 'owner@northgate.example' },
  { role: 'advisor', name: 'Daniel Ortega', email: 'advisor@northgate.example' },
  { role: 'student', name: 'Lena Hoffmann', email: 'lena@northgate.example' },
  { role: 'student', name: 'Tomás Ávila', email: 'tomas@northgate.example' },
] as const;
