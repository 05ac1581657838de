import { readInstantsBy, rowsOf, serveFloor } from './floor.ts';

/** The floor of the list: one named statement, instants kept as text, JSON. */
const isoInstant = (value: string): string => {
  const fraction = value[19] === '.' ? (value.slice(20, -3) + '000').slice(0, 3) : '000';
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z`;
};
readInstantsBy(isoInstant);

const LIST = `SELECT i."id", i."studentId", i."version", i."status", i."step", i."stepsDone",
  i."requestStatus", i."nextAction", i."nextDueAt", i."nextWaiting", i."meetingStartsAt",
  i."meetingStatus", i."updatedAt", i."contactId", c."fullName" AS "contactName",
  c."employerName" AS "contactEmployer"
FROM "Interview" i
JOIN "Contact" c ON c."organizationId" = i."organizationId" AND c."id" = i."contactId"
WHERE i."organizationId" = $1 AND i."studentId" = $2 AND i."status" = 'active'
ORDER BY i."nextDueAt", i."id" LIMIT 50`;

const values = [process.env['BENCH_ORGANIZATION'], process.env['BENCH_STUDENT']];
serveFloor((app) =>
  app.post('/list', async (c) => c.json(await rowsOf(50, { name: 'list', text: LIST, values }))),
);
