export {
  capitalised,
  dayOf,
  daysBetween,
  formatClock,
  formatDate,
  formatDay,
  formatInstantDay,
  formatMoment,
  formatRelativeDay,
  zoneName,
} from '@acquaint/front/format';
