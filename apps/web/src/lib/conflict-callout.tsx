export { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
