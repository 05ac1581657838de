export { ZoneSelect } from '@acquaint/front/parts/zone-select';
