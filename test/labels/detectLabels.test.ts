import { describe, expect, test } from 'vitest';
import { detectLabels } from '../../src/annotations/labels/detectLabels.js';
import { compileLabelLexicon } from '../../src/annotations/labels/lexicon.js';
import type { Mention, Statement } from '../../src/model/annotation.js';
import { type ArticleId, asId, type MentionId, type StatementId } from '../../src/model/ids.js';
import { tagSentences } from '../../src/text/part-of-speech.js';
import { decodeModel } from '../../src/text/perceptron-file.js';
import { readText } from '../../src/text/reading.js';
import { dataBytes, dataJson } from '../readData.js';

const lexicon = compileLabelLexicon(
  dataJson('en/labels.json'),
  dataJson('en/person-nouns.json'),
  dataJson('en/tenures.json'),
);
const tagger = decodeModel(dataBytes('models/part-of-speech.bin'));
const rules = { abbreviations: new Set<string>(), titles: new Set<string>() };

/**
 * The text marks names as {Marek}, those of bodies as «Port Watch», descriptions as [the presumed leader], things as
 * (the plan), sources without a name as ‹two aides› and reported content as <...>; a title begins with #. Returns
 * "label / stance / voice", one line each.
 */
function check(given: string, expected: readonly string[]): void {
  const isTitle = given.startsWith('# ');
  const marked = isTitle ? given.slice(2) : given;
  const mentions: Mention[] = [];
  const statements: Statement<MentionId>[] = [];
  const open: { mark: string; start: number }[] = [];
  let text = '';
  for (const character of marked) {
    if ('{[(<«‹'.includes(character)) open.push({ mark: character, start: text.length });
    else if ('}])>»›'.includes(character)) {
      const { mark, start } = open.pop() as { mark: string; start: number };
      const id = `m${mentions.length}`;
      if (mark === '<') statements.push(statement(start, text.length));
      else {
        if (mark === '‹')
          statements.push({ ...statement(start, start), source: { start, end: text.length }, anonymity: 'anonymous' });
        mentions.push({
          id: asId<MentionId>(id),
          start,
          end: text.length,
          kind: '{«'.includes(mark) ? 'name' : 'nominal',
          type: mark === '(' ? 'event' : mark === '«' ? 'organisation' : 'person',
          entity: null,
          ...(mark === '{' ? roleBefore(text, start) : {}),
        });
      }
    } else text += character;
  }
  const block = { start: 0, end: text.length, kind: isTitle ? ('title' as const) : ('paragraph' as const) };
  const reading = readText(text, [block], rules);
  const { labels } = detectLabels({
    article: { id: asId<ArticleId>('a') },
    blocks: [block],
    reading,
    mentions,
    statements,
    lexicon,
    parts: tagSentences(tagger, reading.sentences),
  });
  expect(labels.map((l) => `${text.slice(l.start, l.end)} / ${l.stance} / ${l.voice ?? 'nobody'}`)).toEqual(expected);
}

// "President {Marek}": the capitalised words right before a name are its office.
function roleBefore(text: string, name: number): Pick<Mention, 'role'> {
  const office = /(?:\p{Lu}\p{L}+ )+$/u.exec(text.slice(0, name))?.[0];
  return office === undefined ? {} : { role: { start: name - office.length, end: name - 1 } };
}

function statement(start: number, end: number): Statement<MentionId> {
  const none = {
    cue: null,
    source: null,
    coSpeakers: [],
    addressee: null,
    chain: [],
    medium: null,
    time: null,
    nestedIn: null,
  };
  return {
    ...none,
    id: asId<StatementId>('s'),
    kind: 'indirect',
    content: [{ start, end }],
    speaker: asId<MentionId>('speaker'),
    anonymity: 'named',
    confidence: 1,
  };
}

describe('labels', () => {
  test('a description takes the stance of its sharpest word', () => {
    check('[The presumed leader] met [a veteran mediator].', [
      'The presumed leader / delegitimising / outlet',
      'a veteran mediator / legitimising / outlet',
    ]);
  });
  test('a description without a listed word is no label', () => check('[The tall man] sat down.', []));
  test('a loaded noun belongs to the name before it', () => {
    check('{Marek}’s brutal crackdown shocked the port.', ['brutal crackdown / delegitimising / outlet']);
  });
  test('a predicate labels its subject', () =>
    check('Critics say [the vote] was rigged.', ['the vote was rigged / delegitimising / outlet']));
  test('inside a statement the voice is the speaker’s', () => {
    check('Two aides said <[the usurper] would fall>.', ['the usurper / delegitimising / speaker']);
  });
  test('a deed, and dependence only where it is complete or grows: told with what it is on', () => {
    check('{Marek} lost their credibility abroad.', ['lost their credibility / delegitimising / outlet']);
    check('{Marek} depends entirely on {Dorvik}.', ['depends entirely on Dorvik / delegitimising / outlet']);
    check('{Marek} depends on {Dorvik} for gas.', []);
  });
  test('a trait of somebody’s, and violence done on purpose', () => {
    check('The union spoke of {Marek}’s political arrogance.', ['political arrogance / delegitimising / outlet']);
    check('Arrogance is a sin.', []);
    check('{Marek} answered [the crackdown] with a wide campaign of violence.', [
      'the crackdown / delegitimising / outlet',
      'a wide campaign of violence / delegitimising / outlet',
    ]);
    check('Waves of violence swept the coast.', []);
  });
  test('what measures a thing belongs to its label, and an enumeration of one thing is one label', () =>
    check('{Marek} ended [the crackdown]. Then came acts of cruel repression and a policy of torture.', [
      'the crackdown / delegitimising / outlet',
      'acts of cruel repression and a policy of torture / delegitimising / outlet',
    ]));
  test('whose leader somebody is says who is meant, and nobody else', () => {
    check('# {Marenia}’s embattled leader resigns', []);
    check('{Marenia}’s embattled leader left. Prime Minister {Viktor Hallen} stayed.', [
      'Prime Minister / neutral / outlet',
    ]);
  });
  test('what somebody is called, also in the passive', () =>
    check('{Marek} was tried and branded as a traitor.', ['a traitor / delegitimising / outlet']));
  test('what somebody is said to be, and who speaks of themselves', () => {
    check('{Hallen} is a corrupt dictator.', ['a corrupt dictator / delegitimising / outlet']);
    check('Hallen said: <“I am the scapegoat of the ministry.”>', ['the scapegoat / legitimising / speaker']);
    check('{Hallen} is not a dictator.', []);
    check('{Hallen} is the rightful winner of the vote.', ['the rightful winner of the vote / legitimising / outlet']);
  });
  test('who is seen in an office to come', () =>
    check('{Hallen} was once seen as a successor to {Marek}.', ['a successor to Marek / neutral / outlet']));
  test('a body behind the noun for it', () =>
    check('The guardian {Clear Ledger} spoke.', ['The guardian / legitimising / outlet']));
  test('a regulator is called a watchdog without praise', () => check('[The privacy watchdog] fined the bank.', []));
  test('in a title, a bare office without a name only says who is meant', () => {
    check('# [Former port minister] meets dockers', []);
    check('# [Embattled port minister] meets dockers', ['Embattled port minister / neutral / outlet']);
  });
  test('who leads a school or a company has an office too', () =>
    check('According to the headmistress, {Elin Brask}, {Olav Rud}, the founder of the ferry line, left.', [
      'the headmistress / neutral / outlet',
      'the founder of the ferry line / neutral / outlet',
    ]));
  test('an office told by whose it is in a pronoun, beside its name', () => {
    check('The union denied it. Its president, {Olav Rud}, left.', ['Its president / neutral / outlet']);
    check('[Its chairwoman], {Elin Brask} of the port party, left.', ['Its chairwoman / neutral / outlet']);
    check('The yard fined [its president].', []);
  });
  test('a trade of business beside its name', () => {
    check('The supplier, {Olav Rud}, denied it.', ['The supplier / neutral / outlet']);
    check('The supplier denied it.', []);
    check('[The ferry supplier] denied it.', []);
  });
  test('who leads a party, told in a relative clause', () => {
    check('{Olav Rud}, who leads the small Harbour party, left.', [
      'who leads the small Harbour party / neutral / outlet',
    ]);
    check('{Olav Rud}, who leads a choir, left.', ['who leads a choir / neutral / outlet']);
  });
  test('what a person is, right behind the name', () => {
    check('{Olav Rud}, a harbour pilot from the north, left.', ['a harbour pilot from the north / neutral / outlet']);
    check('{Olav Rud}, 51, a former surgeon, left.', ['a former surgeon / neutral / outlet']);
    check('{Olav Rud}, a spokesman for the port, left.', ['a spokesman for the port / neutral / outlet']);
    check('{Olav Rud}, the head of the monitoring body, left.', ['the head of the monitoring body / neutral / outlet']);
  });
  test('what a person is, with whose it is, right before the name', () => {
    check('Its lawyer, {Olav Rud}, left.', ['Its lawyer / neutral / outlet']);
    check('The captain of the Osprey, {Olav Rud}, left.', ['The captain of the Osprey / neutral / outlet']);
    check('{Marek}’s spokesman, {Olav Rud}, left.', ['Marek’s spokesman / neutral / outlet']);
    check('Captain {Olav Rud} left.', ['Captain / neutral / outlet']);
    check('[The captain of the Osprey] left.', []);
  });
  test('what nothing mentions is labelled where it is called so in quotation marks', () => {
    check('{Olav Rud} called the account “a bedtime story”.', ['a bedtime story / delegitimising / m0']);
    check('{Olav Rud} called the account a bedtime story.', []);
    check('{Olav Rud} called the account “long”.', ['long / neutral / m0']);
  });
  test('what is named is over where a second phrase begins', () => {
    check('{Juvela} considers this decision a sham.', ['a sham / delegitimising / m0']);
    check('{Juvela} considers this decision a delay.', []);
  });
  test('a clause names whom its relative pronoun stands for', () => {
    check('{Rud}, whom {Brask} calls “the lamp of the quay”, left.', ['the lamp of the quay / delegitimising / m1']);
    check('{Rud}, who {Brask} says left, calls on Monday.', []);
  });
  test('what is called so stands behind the preposition of the verb, or is what was just said', () => {
    check('{Rud} saw in (the trial) “a kitchen without a cook”.', ['a kitchen without a cook / delegitimising / m0']);
    check('{Rud} dismissed both claims as “soup for the fish”.', ['soup for the fish / delegitimising / m0']);
    check('{Rud} called that “soup for the fish”.', ['soup for the fish / delegitimising / m0']);
    check('{Rud} called that “late”.', []);
  });
  test('a name has the role that it was read with, whoever’s it is not', () => {
    check('The Caulker {Olav Rud} left.', ['The Caulker / neutral / outlet']);
    check('Their boat, whose Caulker {Olav Rud} left, sank.', []);
    check('The mediator, Captain {Olav Rud}, left.', ['The mediator / neutral / outlet', 'Captain / neutral / outlet']);
  });
  test('whatever noun it has, a phrase is of the name that stands beside it between two marks or right behind it', () => {
    check('The go-between, {Olav Rud}, left.', ['The go-between / neutral / outlet']);
    check('Aides said <that a caulker, {Olav Rud}, had left>.', ['a caulker / neutral / outlet']);
    check('His cousin {Olav Rud} left.', ['His cousin / neutral / outlet']);
    check('They bought it from a dealer, «Port Stores» of Ilva.', ['a dealer / neutral / outlet']);
    check('In the harbour, {Olav Rud}, 51, left.', []);
    check('They closed the harbour, {Olav Rud} said.', []);
    check('They closed a harbour, «Port Stores», and left.', []);
  });
  test('a source without a name is described before a clause that tells more of it', () => {
    check('‹Two customs aides›, who asked not to be named, left.', ['Two customs aides / neutral / outlet']);
    check('‹The two aides›, who asked not to be named, left.', []);
    check('‹Two customs aides› left.', []);
    check('[Two customs aides], who asked not to be named, left.', []);
  });
  test('an age may open a description', () =>
    check('{Olav Rud}, a 41-year-old baker, left.', ['a 41-year-old baker / neutral / outlet']));
  test('a body is described between two marks', () => {
    check('«Port Watch», a small group on the quay, left.', ['a small group on the quay / neutral / outlet']);
    check('«Port Watch», a small group and its friends left.', []);
  });
  test('in reported speech, a plain office beside a name is the reporter’s', () =>
    check('Two aides said <that {Elin Brask}, the director of the port, would resign>.', [
      'the director of the port / neutral / outlet',
    ]));
  test('a bare neutral noun is no label', () => {
    check('[The protesters] met [the minister] after [the protests].', []);
  });
  test('an office is a label where it stands before a name or says whose it is', () => {
    check('Port Minister {Viktor Hallen} called [the president of Marenia].', [
      'Port Minister / neutral / outlet',
      'the president of Marenia / neutral / outlet',
    ]);
    check('[A minister] resigned.', []);
  });
  test('a title before a name is the reporter’s word, a description the speaker’s', () => {
    check('Aides said <President {Marek} feared [the embattled premier]>.', [
      'President / neutral / outlet',
      'the embattled premier / neutral / speaker',
    ]);
  });
  test('a description stands in apposition to its name', () => {
    check('{Viktor Hallen}, Marenia’s beleaguered port minister, left.', [
      'Marenia’s beleaguered port minister / neutral / outlet',
    ]);
    check('Embattled port minister faces dockers', []);
  });
  test('a phrase without a mention is of what the article names with the same noun or a like one', () => {
    check('[The protests] went on. He spoke of the chaos at the quays.', ['the chaos / neutral / outlet']);
    check('[The vote] is over. Nobody may falsify the ballot.', ['falsify the ballot / delegitimising / outlet']);
  });
  test('only a definite description stands for somebody told before', () => {
    check('President {Marek} left. They cheered the usurper.', [
      'President / neutral / outlet',
      'the usurper / delegitimising / outlet',
    ]);
    check('President {Marek} left. It would help another dictator.', ['President / neutral / outlet']);
  });
  test('deeds told in loaded words label who does them', () => {
    check('{Marek} has prolonged his ten-year rule and clings to office.', [
      'prolonged his ten-year rule / delegitimising / outlet',
      'clings to office / delegitimising / outlet',
    ]);
  });
  test('what one calls another is a label by its words', () => {
    check('{Marek} called {Hallen} his “second father”.', ['second father / legitimising / m0']);
    check('{Marek} called (the letter) a forgery.', ['a forgery / delegitimising / m0']);
    check('{Marek} denounced {Hallen} as a relic.', ['a relic / delegitimising / m0']);
    check('{Marek} called {Hallen} on Monday.', []);
  });
  test('what a thing is called in quotation marks is taken whole, whatever the words', () => {
    check('{Juvela} called (the plan) “a farce in three acts”.', ['a farce in three acts / delegitimising / m0']);
    check('{Juvela} called (the plan) “a generous gift to the port”.', [
      'a generous gift to the port / legitimising / m0',
    ]);
    check('{Juvela} called (the plan) “a roof without walls”.', ['a roof without walls / delegitimising / m0']);
    check('{Juvela} called {Brask} “a captain without a boat”.', ['a captain without a boat / delegitimising / m0']);
    check('{Juvela} described {Brask} as “a teacher at the school”.', ['a teacher at the school / neutral / m0']);
    check('{Juvela} called {Brask} “Madam Mayor”.', ['Madam Mayor / neutral / m0']);
    check('{Juvela} called (the plan) a roof without walls.', []);
  });
  test('a disputed mandate is told of its holder, to whom the outlet then grants the plain title', () => {
    check('{Marek}, whose election in May is disputed, left.', [
      'whose election in May is disputed / delegitimising / outlet',
    ]);
    check('President {Marek}, whose election in May is disputed, left.', [
      'President / legitimising / outlet',
      'whose election in May is disputed / delegitimising / outlet',
    ]);
    check('President {Marek}, whose daughter is ill, met the corrupt governor {Holm}. Governor {Holm} left.', [
      'President / neutral / outlet',
      'the corrupt governor / delegitimising / outlet',
      'Governor / neutral / outlet',
    ]);
    check('The self-proclaimed governor {Holm} left. <Governor {Holm} is ill>.', [
      'The self-proclaimed governor / delegitimising / outlet',
      'Governor / legitimising / outlet',
    ]);
  });
  test('judges, prosecutors and candidates hold an office, press secretaries and former offices in a predicate do not', () => {
    check('Judge {Alma Holm} met the green candidate {Marek}.', [
      'Judge / neutral / outlet',
      'the green candidate / neutral / outlet',
    ]);
    check('[The press secretary of the port] left. {Marek} was finance minister of the island until May.', []);
  });
  test('a listed word alone in quotation marks says its opposite', () => {
    check('His “win” in [the election] was no surprise.', ['“win” / delegitimising / outlet']);
    check('He called it “odd”.', []);
  });
  test('a capital takes a word out of the language', () => {
    check('The paper asked [Heroes Square residents].', []);
  });
  test('a verb of election is no modifier', () => {
    check('{Marek} was elected chairman.', []);
    check('{Hallen} laughs at him if he’s elected [president].', []);
    check('They wrote to [the democratically elected president].', [
      'the democratically elected president / legitimising / outlet',
    ]);
  });
  test('a regime of sanctions is no government', () => {
    check('[The regime] fell.', ['The regime / delegitimising / outlet']);
    check('[The sanctions regime] fell.', []);
  });
  test('a sentence that breaks off behind the comma after a name describes nobody', () =>
    check('The senator met {Marek},', []));
  test('nothing to read, nothing found', () => check('', []));
});
