import type { Permission } from '@acquaint/core/access/can';
import type { Callers, World } from './world.ts';

/** What a caller meets who may use a procedure but is not the student whose record it names. */
type Elsewhere =
  /** Answers with the caller's own records, or with nothing of anybody. */
  | 'own_answer'
  /** Names a record: somebody else's is not there. */
  | 'not_found'
  /** Brings an id of its own making: one that is taken in the same school is refused. */
  | 'id_taken'
  /** Names the caller's own record by a version that may be another's. */
  | 'other_version'
  /** Names a student or their record: there for staff who care for them, for nobody else. */
  | 'in_care'
  /** Wants a secret that nobody here has. */
  | 'unknown_secret';

export interface ProcedureCase {
  guard: Permission | 'public' | 'signed_in';
  elsewhere: Elsewhere;
  /** Input of the student whose records they are; valid whenever it is asked for. */
  input: (world: World) => Promise<unknown>;
  /** Staff of the same school who see names or texts of the student here, by the table of access. */
  seenBy?: readonly (keyof Callers)[];
  /** Whoever may do it tells the student of it by a notice, and changes nothing else of theirs. */
  tells?: true;
}
