import { rowsOf, serveFloor } from './floor.ts';

/**
 * The floor of the guest's page: an empty page behind Hono after the one query that a guest's page
 * cannot do without (link, school, student, contact, interview and the talks that are agreed), by
 * plain `pg`. No tenancy, no rules, no words.
 */
const FIND = `SELECT l."organizationId", l."id", l."kind", l."generation", l."expiresAt"::text,
    l."revokedAt"::text, o."name", o."policy", p."data" AS "student", c."data" AS "contact",
    i."state" AS "interview",
    coalesce((SELECT jsonb_agg(t."state"->'meeting') FROM "Interview" t
      WHERE t."organizationId" = l."organizationId" AND t."studentId" = l."studentId"
        AND t."status" = 'active' AND t."id" <> i."id"
        AND t."meetingStatus" IN ('to_confirm', 'confirmed')), '[]') AS "talks",
    coalesce((SELECT jsonb_agg(n."data") FROM "Internship" n
      WHERE n."organizationId" = l."organizationId" AND n."studentId" = l."studentId"), '[]') AS "i",
    coalesce((SELECT jsonb_agg(s."data") FROM "SupervisorPermission" s
      WHERE s."organizationId" = l."organizationId" AND s."studentId" = l."studentId"), '[]') AS "s"
  FROM "GuestLink" l
  JOIN "Organization" o ON o."id" = l."organizationId"
  JOIN "StudentProfile" p ON p."organizationId" = l."organizationId" AND p."studentId" = l."studentId"
  JOIN "Contact" c ON c."organizationId" = l."organizationId" AND c."id" = l."contactId"
  JOIN "Interview" i ON i."organizationId" = l."organizationId" AND i."id" = l."interviewId"
  WHERE l."tokenHash" = $1`;

const values = [process.env['BENCH_HASH']];
serveFloor((app) =>
  app.get('/page', async (c) => {
    await rowsOf(1, { name: 'guest', text: FIND, values });
    return c.html('');
  }),
);
