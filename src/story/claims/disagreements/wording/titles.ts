import type { Receipt } from '../../../../model/receipt.js';
import type { Entity } from '../../../../model/story.js';
import { type Draft, wordsDraft } from '../draft.js';
import type { DisagreementLexicon } from '../lexicon.js';

interface Title {
  readonly words: string;
  /** What a minister is minister of; empty for all others, for one of another time, and where it is not known. */
  readonly portfolios: ReadonlySet<string>;
  readonly receipt: Receipt;
}

/**
 * Finds persons to whom two articles give two ministries ("foreign minister", "minister of ports"). A word that says
 * when ("former", "acting") makes no conflict.
 *
 * @param entities the entities of the story with their roles
 * @param lexicon words of ministries
 * @returns one draft a person, each with the receipts of all titles that conflict
 */
export function conflictingTitles(entities: readonly Entity[], lexicon: DisagreementLexicon): readonly Draft[] {
  return entities.flatMap((entity) => {
    const titles = entity.type === 'person' ? titlesOf(entity, lexicon) : [];
    const clashing = titles.filter((title) => titles.some((other) => clash(title, other)));
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
      return { words: role, portfolios: portfoliosOf(words, lexicon), receipt };
    }),
  );
}

function portfoliosOf(words: readonly string[], lexicon: DisagreementLexicon): ReadonlySet<string> {
  const isMinister = words.some((word) => lexicon.portfolioOffices.has(word));
  // A "former finance minister" may be foreign minister now.
  const isOfOtherTime = words.some((word) => lexicon.tenures.has(word));
  return new Set(isMinister && !isOfOtherTime ? words.flatMap((word) => lexicon.portfolios.get(word) ?? []) : []);
}

const clash = (a: Title, b: Title): boolean =>
  a.receipt.article !== b.receipt.article && areApart(a.portfolios, b.portfolios);

// Both known, and nothing in both.
const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));
