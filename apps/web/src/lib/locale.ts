export { deviceZone, locale } from '@acquaint/front/locale';
