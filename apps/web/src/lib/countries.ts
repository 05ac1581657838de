export { countryOptions } from '@acquaint/front/countries';
