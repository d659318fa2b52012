import type { Receipt } from '../../../../model/receipt.js';
import type { Entity } from '../../../../model/story.js';
import { areDisjoint, intersects } from '../../../../text/sets.js';
import { type Draft, wordsDraft } from '../draft.js';
import { keyOf } from '../keys.js';
import type { DisagreementLexicon } from '../lexicon.js';

interface Title {
  readonly words: string;
  /** What a minister is minister of; empty for all others, for one of another time, and where it is not known. */
  readonly portfolios: ReadonlySet<string>;
  /** The office and its place; null where it is not known, and for one of another time. */
  readonly place: Place | null;
  readonly receipt: Receipt;
}

/** An office: what all that are like it are called, whether of the second place, and of what. */
interface Place {
  readonly office: string;
  readonly isSecond: boolean;
  readonly ofWhat: ReadonlySet<string>;
}

/**
 * Finds persons to whom two articles give two ministries ("foreign minister", "minister of ports"), or the first and
 * the second place of one office ("director of the hospital", "deputy director of the hospital"). A word that says when
 * ("former", "acting") makes no conflict.
 *
 * @param entities the entities of the story with their roles
 * @param lexicon words of ministries and of offices
 * @returns one draft a person, each with the receipts of all titles that conflict
 */
export function conflictingTitles(entities: readonly Entity[], lexicon: DisagreementLexicon): readonly Draft[] {
  return entities.flatMap((entity) => {
    const titles = entity.type === 'person' ? titlesOf(entity, lexicon) : [];
    const clashing = titles.filter((title) => titles.some((other) => clash(title, other, lexicon)));
    const [first, ...rest] = clashing;
    if (first === undefined) return [];
    const words = [...new Set(clashing.map((title) => `“${title.words}”`))];
    return [
      wordsDraft(
        {
          topic: `title of ${entity.name}`,
          verdict: 'conflict',
          note: `${entity.name} is called ${words.join(' and ')}; one person holds one of these offices.`,
          weight: 11,
        },
        [first.receipt, ...rest.map((title) => title.receipt)],
      ),
    ];
  });
}

function titlesOf(entity: Entity, lexicon: DisagreementLexicon): readonly Title[] {
  return entity.roles.flatMap(({ role, receipts }) =>
    receipts.map((receipt) => {
      const words = role
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter((word) => word !== '' && !lexicon.definites.has(word));
      return { words: role, portfolios: portfoliosOf(words, lexicon), place: placeOf(words, lexicon), receipt };
    }),
  );
}

function portfoliosOf(words: readonly string[], lexicon: DisagreementLexicon): ReadonlySet<string> {
  const isMinister = words.some((word) => lexicon.portfolioOffices.has(word));
  // A "former finance minister" may be foreign minister now.
  const isOfOtherTime = words.some((word) => lexicon.tenures.has(word));
  return new Set(isMinister && !isOfOtherTime ? words.flatMap((word) => lexicon.portfolios.get(word) ?? []) : []);
}

// The office is the first word that names one; "deputy" stands before it.
function placeOf(words: readonly string[], lexicon: DisagreementLexicon): Place | null {
  const at = words.findIndex((word) => lexicon.headships.has(word));
  const office = lexicon.headships.get(words[at] ?? '');
  if (office === undefined || words.some((word) => lexicon.tenures.has(word))) return null;
  const isSecond = words.slice(0, at).some((word) => lexicon.seconds.has(word));
  const { headships, seconds, degrees } = lexicon;
  const others = words.filter((word) => ![headships, seconds, degrees].some((list) => list.has(word)));
  return {
    office,
    isSecond,
    ofWhat: new Set(others.map((word) => keyOf(word, lexicon)).filter((key) => key !== null)),
  };
}

// "Director" and "deputy director of the hospital": an office of which nothing is said is that of the other.
function areFirstAndSecond(a: Place | null, b: Place | null, portfolioOffices: ReadonlySet<string>): boolean {
  if (a === null || b === null || a.isSecond === b.isSecond || a.office !== b.office) return false;
  if (intersects(a.ofWhat, b.ofWhat)) return true;
  return (a.ofWhat.size === 0 || b.ofWhat.size === 0) && !portfolioOffices.has(a.office);
}

const clash = (a: Title, b: Title, { portfolioOffices }: DisagreementLexicon): boolean =>
  a.receipt.article !== b.receipt.article &&
  (areDisjoint(a.portfolios, b.portfolios) || areFirstAndSecond(a.place, b.place, portfolioOffices));
