export interface FirstOwnerForm {
  organizationName: string;
  timeZone: string;
  country: string;
  name: string;
  email: string;
  password: string;
}
