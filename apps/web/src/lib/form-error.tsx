export { FormError } from '@acquaint/front/parts/form-error';
