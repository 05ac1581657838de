import { ROLES, type StaffRole } from '@acquaint/core/access/table';
import { z } from 'zod';
import { changeMemberRole, endMember } from '../services/organizations/change-member.ts';
import { listMembers, whatTheyHold } from '../services/organizations/members.ts';
import { memberProcedure, router } from '../trpc/trpc.ts';
import { id, idempotencyKey } from './inputs.ts';

const isStaffRole = (role: (typeof ROLES)[number]): role is StaffRole => role !== 'student';
const staffRole = z.enum(ROLES.filter(isStaffRole), {
  error: 'Please choose a role of the staff.',
});

const change = { userId: id, role: staffRole, handOverTo: id.nullable(), idempotencyKey };

export const membersRouter = router({
  list: memberProcedure('member.list').query(({ ctx }) => listMembers(ctx.deps, ctx.member)),

  holds: memberProcedure('member.change')
    .input(z.object({ userId: id }))
    .query(({ ctx, input }) => whatTheyHold(ctx.deps, ctx.member, input)),

  changeRole: memberProcedure('member.change')
    .input(z.object({ ...change, to: staffRole }))
    .mutation(({ ctx, input }) => changeMemberRole(ctx.deps, ctx.member, input)),

  end: memberProcedure('member.change')
    .input(z.object(change))
    .mutation(({ ctx, input }) => endMember(ctx.deps, ctx.member, input)),
});
