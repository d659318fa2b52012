import type { Mention } from '../../model/annotation.js';
import { type Article, isTitleOrBody } from '../../model/article.js';
import { asId, type MentionId } from '../../model/ids.js';
import { byPosition } from '../../model/span.js';
import type { TaggedSentences } from '../../text/part-of-speech.js';
import type { SequenceModel } from '../../text/perceptron.js';
import type { Reading } from '../../text/reading.js';
import { datelineNames } from './datelineNames.js';
import { derivedPeoples } from './derivedPeoples.js';
import { innerNames } from './innerNames.js';
import { type Introductions, introductionsOf } from './introductions.js';
import type { MentionLexicon } from './lexicon.js';
import { namesOf } from './names.js';
import { withNeighbourTypes } from './neighbourTypes.js';
import { nominalsOf } from './nominals.js';
import { peoplesOf } from './peoples.js';
import { recurringNames } from './recurringNames.js';
import { asMetonym } from './seats.js';
import { type MentionDraft, type SentenceView, sharesToken, viewSentences } from './sentenceView.js';
import { withShownTypes } from './shownTypes.js';
import { withTitle } from './titles.js';

/** What mentions are read from. */
export interface MentionInput {
  readonly article: Pick<Article, 'id' | 'text' | 'language' | 'blocks'>;
  readonly reading: Reading;
  /** The parts of speech of its sentences. */
  readonly parts: TaggedSentences;
  readonly lexicon: MentionLexicon;
  /** The model of names. */
  readonly names: SequenceModel;
}

/**
 * Finds where an article names people, organisations, places, events and agreements, and where it describes them.
 *
 * Names come from a trained model, the lists and a second reading of the whole document; then capitals and seats that
 * act become metonyms, words for peoples become adjectival mentions, and descriptions are built on listed nouns. Names
 * are found in all blocks, descriptions only in what is read as title or body; in a language other than English only
 * names and listed peoples are found. Mentions may lie inside one another.
 *
 * @param input see MentionInput
 * @returns mentions in reading order, numbered from 1, without entities; empty when nothing is named
 */
export function detectMentions({ article, reading, parts, lexicon, names: model }: MentionInput): readonly Mention[] {
  const views = viewSentences(reading.sentences, parts, lexicon, model);
  const first = views.map((view) => withNeighbourTypes(view, namesOf(view, lexicon)));
  const { peoples, places } = derivedPeoples(views, first.flat());
  const filed = datelineNames(first.flat(), article.blocks);
  const recurring = recurringNames(views, first, { peoples, places: new Set([...places, ...filed.places]) });
  const names = withShownTypes(recurring, filed.agencies, lexicon);
  const bySentence = new Map<SentenceView, MentionDraft[]>(views.map((view) => [view, []]));
  for (const name of names) bySentence.get(name.view)?.push(name);
  const isTitle = (view: SentenceView): boolean => article.blocks[view.sentence.block]?.kind === 'title';
  const known = introductionsOf(views, isTitle, lexicon);
  const drafts = views.flatMap((view) => {
    const block = article.blocks[view.sentence.block];
    const isAside = block !== undefined && !isTitleOrBody(block);
    const own = { view, found: bySentence.get(view) ?? [], peoples, isHeadline: isTitle(view), isAside, known };
    return mentionsOf(own, lexicon, article.language === 'en' && block?.action !== 'remove');
  });
  return numbered(drafts, article.id);
}

/** A sentence with its names, and the words for peoples that the document makes of its names. */
interface NamedSentence {
  readonly view: SentenceView;
  readonly found: readonly MentionDraft[];
  readonly peoples: ReadonlySet<string>;
  readonly isHeadline: boolean;
  readonly isAside: boolean;
  readonly known: Introductions;
}

function mentionsOf(
  { view, found, peoples, ...place }: NamedSentence,
  lexicon: MentionLexicon,
  describes: boolean,
): readonly MentionDraft[] {
  const inner = innerNames(view, lexicon).filter((part) => !found.some((name) => isWithin(part, name)));
  const names = found
    .filter((name) => !inner.some((part) => part.from >= name.from && part.from < name.to))
    .map((name) => withTitle(asMetonym(name, lexicon), personHeads(lexicon)));
  const named = [...names, ...inner, ...peoplesOf(view, names, peoples)];
  return describes ? [...named, ...nominalsOf({ view, names: named, ...place }, lexicon)] : named;
}

const personHeads =
  ({ nominals }: MentionLexicon) =>
  (noun: string): boolean => {
    const head = nominals.get(noun);
    return head?.type === 'person' && !head.rare;
  };

// "Asia-Pacific Forum" is one name; "Oslo-based Forum" holds two.
const isWithin = (part: MentionDraft, name: MentionDraft): boolean =>
  name.to - name.from > 1 && sharesToken(part, name) && /-\p{Lu}[^-]*$/u.test(part.view.tokens[part.from]?.text ?? '');

function numbered(drafts: readonly MentionDraft[], article: string): readonly Mention[] {
  return [...drafts].sort(byPosition).map(({ start, end, kind, type, role, isShown }, i) => ({
    id: asId<MentionId>(`${article}#m${i + 1}`),
    start,
    end,
    kind,
    type,
    entity: null,
    ...(role === undefined ? {} : { role }),
    ...(isShown === true ? { isShown } : {}),
  }));
}
