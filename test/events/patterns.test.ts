import { describe, expect, test } from 'vitest';
import type { EventType } from '../../src/model/annotation.js';
import { annotateAlone, readPage } from '../../src/pipeline.js';
import { loadResources } from '../../src/resources.js';
import { pageOf } from '../page/pageOf.js';

const resources = loadResources();

/** The events of a sentence, "TYPE trigger" each. */
function eventsOf(sentence: string): readonly string[] {
  const page = pageOf(sentence, { given: { date: '2026-05-12' } });
  const { articles } = annotateAlone(readPage(page, resources).value, resources, '');
  return articles.flatMap(({ article, events }) =>
    events.map(({ type, trigger }) => `${type} ${article.text.slice(trigger.start, trigger.end)}`),
  );
}

/** Patterns of the lexicon by example: the word between asterisks tells an event of the type. */
const EXAMPLES: Partial<Record<EventType, readonly string[]>> = {
  CONSULT: [
    'Viktor Hallen and Marta Juvela *talked* for three hours.',
    'Viktor Hallen *carried* messages between the two sides.',
    'The envoy *shuttled* between the two capitals.',
    'Viktor Hallen *spoke* by telephone with Marta Juvela on Monday.',
    'Viktor Hallen and Marta Juvela *spoke* on Monday by phone.',
    'The new lock *was* on the agenda of the two ministers.',
    'Viktor Hallen *called* the president of Dorvik to discuss the harbour.',
    'A mission will *arrive* in Tarvo on Monday to discuss the loan.',
    'Viktor Hallen *flew* to the old harbour town on Tuesday for the first talks in years.',
    'The two ministers *spoke* in Tarvo for three hours.',
    'The board of the party *meets* on Friday at noon.',
  ],
  SANCTION: [
    'Dorvik *cut* gas deliveries by a third.',
    'Dorvik *reduced* its exports to the island.',
    'Dorvik *halted* all shipments of grain.',
    'Dorvik *stopped* the supply of fuel.',
    'Dorvik *suspended* oil exports on Monday.',
    'Mika Hallen, whom the dockers call the captain, was *suspended* on Monday.',
    'The ministry *curbed* imports of steel.',
    'Dorvik *throttled* the supply of gas.',
    'Dorvik *interrupted* the delivery of coal.',
    'Dorvik *withheld* a shipment of medicines.',
    'Dorvik *cut* off the gas supply.',
    'Dorvik *shut* off the water supply.',
    'Dorvik *turned* off the gas supply.',
    'The company *stopped* shipping timber to Dorvik.',
    'The company *stopped* supplying Dorvik.',
    'The company *halted* exporting grain.',
    'The company *halted* importing steel.',
    'The company *suspended* buying coal from Dorvik.',
    'The company *suspended* selling coal to Dorvik.',
    'The council *relieved* the director of her post.',
    'Marta Juvela was *removed* from office on Monday.',
    'The federation *fined* Thyella 200,000 crowns on Monday and took six points from it.',
  ],
  MOBILIZE: [
    'Dorvik *moved* about 300 soldiers to the border.',
    'Dorvik *relocated* two brigades to the coast.',
    'The army *transferred* tanks to the border.',
    'Dorvik *rushed* reinforcements to the bridge.',
    'Dorvik *poured* troops into the valley.',
    'Dorvik *concentrated* its forces along the river.',
    'Dorvik *assembled* a fleet off the cape.',
    'The two navies performed *wargames* off the cape.',
  ],
  COERCE: [
    'Police *sealed* the plant on Monday.',
    'Mika Hallen was *questioned* by the prosecutor on Monday.',
    'Mika Hallen was *questioned* for five hours.',
    'The police *held* 34 people on Monday.',
    'Police are also *holding* the manager, Irma Tolmen, and a guard.',
    'Thirty people were *taken* to police stations.',
    'The ministry *extended* the state of emergency.',
    'The judge *extended* the detention of the docker.',
    'The ministry will *extend* the current nightly curfew in Tarvo.',
    'A judge *sent* Viktor Hallen, once the head of the bank, to prison for four years.',
    'The army *closed* all crossing points into the valley.',
    'Police *cleared* a roadblock of striking drivers on Monday.',
    'Thirty people *were* in custody on Sunday morning.',
    'Thirty people, among them a captain, *are* under arrest.',
    'Police *took* the engineer of the yard away for questioning.',
    'Police *pushed* back the relatives.',
    'The guards *turned* back two members of the board.',
  ],
  ASSAULT: [
    'The rebels *began* an assault on the town.',
    'The rebels *started* their offensive at dawn.',
    'The rebels *mounted* a raid on the base.',
    'The army *intensified* its bombardment of the suburb.',
    'The army *escalated* its attacks on the villages.',
    'The army *commenced* air strikes on the valley.',
    'The army *resumed* the shelling of the town.',
    'Ruvania *began* air strikes on the valley.',
    'The navy *resumed* its strikes on the port.',
    'The rebels *launched* a drone strike on the depot.',
    'The rebels have *stepped* up attacks on convoys.',
    'The army *stepped* up its shelling of the town.',
    'Soldiers *fired* across the river.',
    'Soldiers *fired* towards the village.',
    'The gunmen *held* forty villagers as human shields.',
    'The hackers *launched* a cyberattack on the port.',
    'Police *turned* a water cannon on the crowd.',
    'Dorvik and Marenia *fought* a war over the island.',
  ],
  RETREAT: [
    'The president *announced* the release of two prisoners.',
    'A court *ordered* the release of the student.',
    'Envoys *secured* the release of the crew.',
    'The general *declared* a cessation of hostilities.',
    'The general *announced* a cessation of fire.',
  ],
  CONCEDE: [
    'Viktor Hallen *offered* his resignation on Monday.',
    'Dorvik *reduced* tariffs on steel.',
    'Dorvik *lowered* duties on timber.',
    'Dorvik *cut* tariffs on grain.',
    'The ministry *rolled* back the tax.',
    'The minister *offered* to resign on Monday.',
    'The minister *offered* on Monday to step down.',
    'The government *suspended* the new toll for three months.',
    'The council *scrapped* the bridge tax.',
    'The guards *let* in two ministers.',
  ],
  AGREE: [
    'Viktor Hallen *promised* a fund of two million euros for the families.',
    'Viktor Hallen *accepted* sixty doctors from Marenia.',
  ],
  AID: [
    'The army *handed* out bottled water.',
    'The widow of the welder will be *paid* 4,000 crowns.',
    'The loan will be *paid* out in three parts.',
  ],
  REQUEST: [
    'The ministry had *asked* in October for two ships.',
    'Viktor Hallen *appealed* on Monday for calm.',
    'Dorvik *summoned* the ambassador of Marenia on Monday.',
    'The opposition *wants* an election in May.',
    'The ambassador of Marenia was *called* in on Monday.',
  ],
  THREATEN: [
    'Viktor Hallen *promised* raids on the villages.',
    'Viktor Hallen *promised* air strikes on the coast.',
    'Dorvik said it will *respond* to any attempt to close the strait.',
    'Dorvik will *respond* to outside interference.',
    'Dorvik would *respond* to any intervention.',
  ],
  SUPPORT: [
    'Viktor Hallen and Marta Juvela *signed* a fishing agreement.',
    'Viktor Hallen *pledged* his full support to the miners.',
    'Viktor Hallen *promised* support for the plan.',
    'Viktor Hallen *offered* his support to the miners.',
    'Viktor Hallen *celebrated* the feast with the sailors.',
    'Marta Juvela *presented* Viktor Hallen, who turned sixty in May, with a gift.',
  ],
  COOPERATE: ['Dorvik *shared* evidence with Marenia.', 'Dorvik *shared* its data with Marenia.'],
  REJECT: [
    'The talks *broke* down on Monday.',
    'The talks between the dockers and the port *collapsed*.',
    'The company *contradicted* the minister.',
    'His lawyer said that the owner would *appeal*.',
    'The owner *appealed* the verdict on Monday.',
    'His lawyer *announced* an appeal.',
    'The minister *precluded* an early vote.',
    'The minister *excluded* the possibility of an early vote.',
    'The prime minister *called* off a visit to Marenia on Monday.',
  ],
  ACCUSE: [
    'The prosecutor is *seeking* a jail term for the owner.',
    'The prosecutor *sought* a sentence of nine years.',
    'Marta Juvela *led* an inquiry into the wreck.',
    'Marta Juvela *heads* an inquiry into the wreck.',
    'Marta Juvela *led* the investigation of the wreck.',
    'Marta Juvela *heads* an investigation of the wreck.',
    'Dorvik *summoned* the ambassador of Marenia to complain about the raid.',
  ],
  PROTEST: [
    'The crew of the ferry *mutinied* over unpaid wages.',
    '*Protests* burst out on Monday.',
    'About 400 people *stood* outside the bank on Tuesday night.',
    'Some 3,000 dockers *walked* through Tarvo on Monday.',
    'Hundreds of residents *blocked* the bridge.',
    'Hundreds *walked* through Tarvo behind a banner.',
    'Hundreds *walked* through Tarvo with banners.',
    'Dockers *carried* a banner along the quay.',
    'Dockers *carried* banners along the quay.',
    'Dockers *carried* placards along the quay.',
    'Women *unfurled* a banner on the bridge.',
    'Dockers *resumed* their strike.',
    'Nurses *launched* a strike.',
    'The police *put* the crowd at 4,000.',
    'The police *estimated* the turnout at 4,000.',
    'Four thousand people *attended* the rally.',
    'Marta Juvela *addressed* a rally in Tarvo.',
    'Marta Juvela *told* a rally in Tarvo that the yard would stay.',
    'Marta Juvela *spoke* at a rally in Tarvo.',
  ],
  OTHER: [
    'Two observers *signed* the list on Monday.',
    'Thirty people were *treated* in two hospitals.',
    'The *explosion* happened at noon on Monday.',
    'The clerk *told* investigators about a second ledger.',
    'The owner *bribed* two inspectors.',
    'The clerk *embezzled* the fees of a year.',
    'The bank *laundered* the money.',
    'The broker *defrauded* his clients.',
    'The clerk *pocketed* the fees.',
    'The gang *extorted* money from the shops.',
    'The broker *swindled* his clients.',
    'The inspector *took* a bribe from the owner.',
    'The inspector *took* bribes from the owner.',
    'The inspector *took* kickbacks from the owner.',
    'The inspector *took* ten thousand crowns in cash.',
    'The inspector *accepted* a bribe from the owner.',
    'The inspector *accepted* bribes from the owner.',
    'The owner *paid* a bribe to the inspector.',
    'The owner *paid* bribes to the inspector.',
    'The party has *ruled* Dorvik since 2009.',
    'Viktor Hallen has *governed* Dorvik since 2009.',
    'The queen *reigned* from 1911 to 1947.',
    'Viktor Hallen *served* on the council until 2019.',
    'Viktor Hallen *was* finance minister from 2011 to 2014.',
    'A weekly in Tarvo *reported* on Monday that the dam had cracked.',
    'The newspaper *wrote* on Monday that the dam had cracked.',
    'The commission will *recount* the ballots.',
    'The commission *certified* the result.',
    'Dorvik *went* to the polls on Sunday.',
    'The yard *axed* 200 jobs.',
    'Prosecutors *opened* an inquiry into the wreck.',
    'A joint press conference was *called* off.',
    'Mika Hallen *cut* short a visit to Dorvik on Monday.',
    'The yard *shed* 200 jobs.',
    'The yard *slashed* 200 jobs.',
    'The yard *eliminated* 200 jobs.',
    'The yard *created* 200 jobs.',
    'Viktor Hallen did not *rule* out that the dam would break.',
    'Shares in the yard *fell* 38 percent.',
    'The crown *plunged* 6.5% against the euro.',
    'The prime minister will *name* a commission on Monday.',
    'The yard has *sent* its 310 workers home.',
    'Ten dockers were *found* safe with relatives.',
    'Customers *withdrew* 85 million crowns in three days.',
    'The chancellor *expressed* regret on Monday.',
    'The docker *suffocated* on Monday.',
    'Forty patients were *treated* in hospital on Monday.',
    'The clinic *accepted* 31 patients on Monday.',
    'Viktor Hallen *commanded* 900 officers at the stadium on Monday.',
  ],
};

test('an object tells a deed from another one of the verb', () => {
  expect(eventsOf('Dockers struck in Tarvo on Monday.')).toEqual(['PROTEST struck']);
  expect(eventsOf('The ferry struck a pier on Monday.')).toEqual(['OTHER struck']);
  expect(eventsOf('Dorvik reopened its border on Monday.')).toEqual(['RETREAT reopened']);
  expect(eventsOf('The museum reopened on Monday.')).toEqual(['OTHER reopened']);
  expect(eventsOf('Mika Hallen admitted on Monday that the list was his.')).toContain('CONCEDE admitted');
  expect(eventsOf('Forty patients were admitted on Monday.')).toEqual(['OTHER admitted']);
});

test('advice and orders name what is to be done', () => {
  expect(eventsOf('Mika Hallen advised the dockers to stay at home.')).toEqual(['REQUEST advised']);
  expect(eventsOf('Mika Hallen advised reporters that the dam was safe.')).not.toContain('REQUEST advised');
  expect(eventsOf('Mika Hallen instructed the guard to leave.')).toEqual(['REQUEST instructed']);
  expect(eventsOf('“The dam is safe,” Mika Hallen instructed reporters.')).not.toContain('REQUEST instructed');
});

describe.each(Object.entries(EXAMPLES))('%s', (type, sentences) => {
  test.each(sentences)('%s', (marked) => {
    const [, trigger = ''] = marked.split('*');
    expect(eventsOf(marked.replaceAll('*', ''))).toContain(`${type} ${trigger}`);
  });
});

describe('what words of a pattern do not tell elsewhere', () => {
  test.each([
    ['behind a comma', 'When his oxygen machine stopped, his doctor, Marta Juvela, called him.', 'SANCTION stopped'],
    ['behind a preposition', 'The hearing on the ship was moved on Monday.', 'MOBILIZE moved'],
    ['of an hour', 'The two ministers spoke hours after the summit.', 'CONSULT spoke'],
    ['of the time', 'The announcement comes ahead of talks in Tarvo.', 'CONSULT comes'],
    ['of a wait', 'Some 300 relatives waited outside the hospital on Monday.', 'PROTEST waited'],
    ['of relief', 'Marta Juvela was relieved that the dam held.', 'SANCTION relieved'],
    ['of a text', 'Viktor Hallen removed the post on Monday.', 'SANCTION removed'],
    ['of a purchase', 'The state paid three million crowns for a ship.', 'AID paid'],
    ['of a suspicion', 'Police consider the death of the docker a murder.', 'ACCUSE consider'],
    ['of an accident', 'Police cleared the road after the crash on Monday.', 'COERCE cleared'],
    ['of a beginning', 'Viktor Hallen offered a first step.', 'CONCEDE offered'],
  ])('%s: %s', (_, sentence, event) => expect(eventsOf(sentence)).not.toContain(event));
});

test('a participle that describes a noun tells nothing', () =>
  expect(eventsOf('Marta Juvela trusts their armed forces.')).toEqual([]));

test('an inquiry into somebody accuses', () =>
  expect(eventsOf('Prosecutors opened an inquiry into Mika Hallen.')).toEqual(['ACCUSE opened']));

describe('harm without its cause', () => {
  const hurt = 'Twenty-two people were injured on Monday.';
  test('is of the accident that the text tells', () =>
    expect(eventsOf(`Five people were killed when a train derailed. ${hurt}`)).not.toContain('ASSAULT injured'));
  test('may be of the violence that the text tells as well', () =>
    expect(eventsOf(`Five people were killed when a train derailed. Gunmen shot a guard. ${hurt}`)).toContain(
      'ASSAULT injured',
    ));
});

test('two people who stand somewhere are no crowd', () =>
  expect(eventsOf('Two dockers stood outside the bank on Tuesday night.')).toEqual([]));

test('whom a relative clause tells of stands next to it', () =>
  expect(eventsOf('They spent two days with a governor who was dismissed.')).toContain('SANCTION dismissed'));

test('what is told behind an insertion has its subject before it', () =>
  expect(eventsOf('The ferry, which nobody had repaired, was towed to the quay.')).toContain('OTHER towed'));

describe('what is no event', () => {
  test.each([
    'The party rules Dorvik.',
    'Viktor Hallen was finance minister.',
    'The report says that the dam is old.',
    'The chapel serves the valley.',
    'A docker, who requested to not be named, is ill.',
    'A docker, who asked that his name be withheld, is ill.',
  ])('%s', (sentence) => expect(eventsOf(sentence)).toEqual([]));
});
