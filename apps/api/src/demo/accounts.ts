/** People of the demo organisation, at least one for each role. */
export const demoPassword = 'acquaint-demo-2026';

export const demoOrganization = {
  name: 'Northgate University',
  timeZone: 'Europe/Berlin',
  country: 'DE',
} as const;

export const demoAccounts = [
  { role: 'owner', name: 'Miriam Falk', email: 'owner@northgate.example' },
  { role: 'advisor', name: 'Daniel Ortega', email: 'advisor@northgate.example' },
  { role: 'instructor', name: 'Salma Idrissi', email: 'instructor@northgate.example' },
  { role: 'library_editor', name: 'Bao Tran', email: 'editor@northgate.example' },
  { role: 'analyst', name: 'Ingrid Solheim', email: 'analyst@northgate.example' },
  { role: 'auditor', name: 'Peter Nowak', email: 'auditor@northgate.example' },
  { role: 'student', name: 'Lena Hoffmann', email: 'lena@northgate.example' },
  { role: 'student', name: 'Tomás Ávila', email: 'tomas@northgate.example' },
] as const;
