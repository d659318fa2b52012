import type { EntityId, MentionId } from '../../model/ids.js';
import type { JudgedName, Judgement } from '../../model/judgement.js';
import { byPosition, slice } from '../../model/span.js';
import type { Entity } from '../../model/story.js';
import { byCodeUnits } from '../../text/by-code-units.js';
import { describeEntities, type FormGroup, namesOfForm, referents } from './describeEntities.js';
import type { EntityLexicon } from './entityLexicon.js';
import { joinAppositions } from './joinAppositions.js';
import { joinBodies } from './joinBodies.js';
import { joinInflected } from './joinInflected.js';
import { joinEqual, joinNames } from './joinNames.js';
import { joinNominals } from './joinNominals.js';
import { joinOffices } from './joinOffices.js';
import { joinOutlets } from './joinOutlets.js';
import { joinPersons } from './joinPersons.js';
import { joinReordered } from './joinReordered.js';
import { joinRespelled } from './joinRespelled.js';
import { type Form, type Join, type Lane, type MentionedArticle, readForms } from './readForms.js';
import {
  type JudgementOutcome,
  judgementSentence,
  type SettledJudgements,
  settleJudgements,
} from './settleJudgements.js';

/** The entities of a story, and the entity of each mention. */
export interface JoinedEntities {
  /** In reading order of their first mention. */
  readonly entities: readonly Entity[];
  /** Pronouns that nothing was found for are left out. */
  readonly entityOf: ReadonlyMap<MentionId, EntityId>;
  /** What became of the judgements. */
  readonly outcome: JudgementOutcome;
}

/**
 * Joins the mentions of a story into entities: first in each article, then across articles and spellings. A government
 * that is named by its country, capital or seat is an organisation of its own; the words for a people belong to the
 * country. Joining only ever says that two are one; what contradicts (given names, titles, countries) stays apart. What
 * somebody judged comes before it all, and is given as the reason.
 *
 * @param articles the articles of one story with their mentions, in any order
 * @param lexicon the compiled tables
 * @param prefix put into every id, so that the ids of several stories differ; empty when there is one story
 * @param judgements what was judged about names, in the order of their numbers
 * @returns the entities; none when there are no mentions
 */
export function joinEntities(
  articles: readonly MentionedArticle[],
  lexicon: EntityLexicon,
  prefix = '',
  judgements: readonly Judgement[] = [],
): JoinedEntities {
  const ordered = canonicalOrder(articles);
  const forms = readForms(ordered, lexicon);
  const settled = settleJudgements(judgements, forms.length, formsByName(forms, ordered, judgements));
  const groups = groupForms(forms, joinAll(ordered, forms, lexicon), settled);
  const entities = describeEntities(groups, ordered, lexicon, prefix);
  const entityOf = new Map<MentionId, EntityId>();
  groups.forEach((group, i) => {
    const { id } = entities[i] as Entity;
    for (const form of group.forms) for (const mention of form.mentions) entityOf.set(mention.id, id);
  });
  return { entities, entityOf: withReferents(ordered, entityOf), outcome: settled.outcome };
}

function canonicalOrder(articles: readonly MentionedArticle[]): readonly MentionedArticle[] {
  return [...articles]
    .sort((a, b) => byCodeUnits(a.article.id, b.article.id))
    .map(({ article, mentions }) => ({ article, mentions: [...mentions].sort(byPosition) }));
}

// Names that a translation may leave in a case of its language.
const INFLECTED: readonly Lane[] = ['person', 'organisation', 'place', 'named'];

function joinAll(articles: readonly MentionedArticle[], forms: readonly Form[], lexicon: EntityLexicon): Join[] {
  const lane = (...lanes: readonly Lane[]): readonly Form[] => forms.filter((form) => lanes.includes(form.lane));
  const bodies = joinBodies(forms, lexicon);
  const settled = new Set(bodies.map(({ b }) => b));
  const open = forms.filter(({ index }) => !settled.has(index));
  return [
    ...joinPersons(lane('person'), lexicon.names),
    ...joinNames(lane('organisation'), lexicon),
    ...joinNames(lane('place'), lexicon),
    ...joinNames(lane('named'), lexicon),
    ...joinEqual(lane('country')),
    ...joinEqual(lane('government')),
    ...joinInflected(articles, lane(...INFLECTED), lexicon.nameEndings),
    ...bodies,
    ...joinNominals(articles, open, lexicon),
    ...joinOffices(articles, forms, lexicon),
    ...joinReordered(forms, lexicon),
    ...joinRespelled(articles, forms, lexicon),
    ...joinAppositions(articles, forms, lexicon),
    ...joinOutlets(articles, forms, lexicon),
  ];
}

// Finds the forms that are written as a judged name is: as in a mention, or as their entity is called.
function formsByName(
  forms: readonly Form[],
  articles: readonly MentionedArticle[],
  judgements: readonly Judgement[],
): (name: JudgedName) => readonly number[] {
  const byName = new Map<string, number[]>();
  for (const form of judgements.length > 0 ? forms : []) {
    const text = articles[form.article]?.article.text ?? '';
    const written = form.mentions.map((mention) => mention.named ?? slice(text, mention));
    for (const name of new Set([...namesOfForm(form), ...written].map(plainName))) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [form.index]);
      else known.push(form.index);
    }
  }
  const isIn = (form: number, article: string | undefined): boolean =>
    article === undefined || articles[forms[form]?.article ?? -1]?.article.id === article;
  return ({ name, article }) => (byName.get(plainName(name)) ?? []).filter((form) => isIn(form, article));
}

const plainName = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();

function groupForms(
  forms: readonly Form[],
  joins: readonly Join[],
  { sets, judgedNames }: SettledJudgements,
): readonly FormGroup[] {
  for (const { a, b } of joins) sets.union(a, b);
  const why = new Map<number, string[]>();
  const give = (form: number, reason: string): void => {
    const known = why.get(sets.find(form));
    if (known === undefined) why.set(sets.find(form), [reason]);
    else known.push(reason);
  };
  for (const [form, judgements] of judgedNames) for (const each of judgements) give(form, judgementSentence(each));
  for (const join of joins) if (sets.find(join.a) === sets.find(join.b)) give(join.a, join.why);
  return sets.sets().map((members) => ({
    forms: members.map((index) => forms[index] as Form),
    why: why.get(sets.find(members[0] as number)) ?? [],
  }));
}

// A nominal or pronoun has the entity of the mention it refers to; a chain is followed as far as it goes.
function withReferents(
  articles: readonly MentionedArticle[],
  known: ReadonlyMap<MentionId, EntityId>,
): ReadonlyMap<MentionId, EntityId> {
  const all = new Map(known);
  for (const { mentions } of articles) {
    const meant = referents(mentions);
    for (const mention of mentions) {
      const entity = known.get(followReferents(mention.id, meant, known));
      if (entity !== undefined) all.set(mention.id, entity);
    }
  }
  return all;
}

// A chain is short in any sensible text; the bound keeps a ring of references from running for ever.
const LONGEST_CHAIN = 8;

function followReferents(
  from: MentionId,
  meant: ReadonlyMap<MentionId, MentionId>,
  known: ReadonlyMap<MentionId, EntityId>,
): MentionId {
  let at = from;
  for (let steps = 0; steps < LONGEST_CHAIN && !known.has(at); steps += 1) at = meant.get(at) ?? at;
  return at;
}
