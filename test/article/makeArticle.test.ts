import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenMetadata } from '../../src/model/page.js';
import { slice } from '../../src/model/span.js';
import { articleOf, check, kindsOf, LEAD, NEXT } from './articleOf.js';

test('the name of the site above the headline is no part of the story', () => {
  const article = articleOf(
    `QUAY TELESCOPE\nHome | Country | Harbour | Sport\n\nBridge closed after barge strikes pier\n\n${LEAD}\n\n© Quay Telescope 2026`,
  );
  expect(article.outlet?.name).toBe('Quay Telescope');
  expect(kindsOf(article)[0]).toBe('promo/keep-as-metadata');
});

test('a headline below the name of the site and its menu', () => {
  const article = articleOf(
    `Quay Telescope\nHome | Country | Harbour | Sport\n\nBridge closed after barge strikes pier\n\n${LEAD}`,
  );
  expect(article.title && article.text.slice(article.title.start, article.title.end)).toBe(
    'Bridge closed after barge strikes pier',
  );
});

describe('what stands above the headline', () => {
  const below = `Bridge closed after barge strikes pier\n\nBy our harbour desk\n\n${LEAD}`;

  test('a masthead with its motto, a day and a section, in a text that calls itself so', () => {
    for (const again of ['The Echo is looking for films of the barge.', '© The Ansel Echo 2026']) {
      const head =
        'THE ANSEL ECHO\nThe newspaper of the quays since 1911\n\nMonday, 3 May 2021, 6 p.m.\n\nCountry > North';
      const article = articleOf(
        `${head}\n\n${below}\n\n${NEXT}\n\nA diver saw the pier, and told the Echo so.\n\n${again}`,
      );
      expect(kindsOf(article).slice(0, 6)).toEqual([
        'promo/keep-as-metadata',
        'promo/remove',
        'byline/keep-as-metadata',
        'promo/remove',
        'title',
        'byline/keep-as-metadata',
      ]);
      expect(article.outlet?.name.toLowerCase()).toBe('the ansel echo');
    }
  });

  test('a name beside its initials', () => {
    const initials = articleOf(`AQA | Ansel Quay Agency\n\n${below}\n\n${NEXT}\n\n(c) AQA 2021`);
    expect(initials.outlet?.name).toBe('AQA');
    expect(kindsOf(initials)[1]).toBe('title');
    expect(kindsOf(articleOf(`Harbour | Barge\n\n${below}\n\n${NEXT}`))[0]).toBe('title');
  });
  test('a headline in few words is no masthead, nor a name that the page does not call itself', () => {
    const deck = articleOf(`Ansel Bridge Closed\n\nBarge strikes a pier after dark\n\n${LEAD}\n\n${NEXT}`);
    expect(kindsOf(deck)[0]).toBe('title');
    const unknown = articleOf(`Ansel Echo\n\n${below}\n\n${NEXT}`);
    expect(unknown.outlet).toBeNull();
  });
});

test('a name behind a gap above a menu, and what stands between headline and prose', () => {
  for (const name of ['Ansel Echo', 'ANSEL | news']) {
    const head = `${name}\n\nHome / Country / Harbour\n\nBarge strikes a pier after dark`;
    const article = articleOf(`${head}\n\n2021-05-03 18:20 Source: Quayline Agency\n\n${LEAD}\n\n${NEXT}`);
    expect(article.title && slice(article.text, article.title)).toBe('Barge strikes a pier after dark');
    expect(article.outlet?.name).toBe(name.split(' |')[0]);
    expect(article.published?.value).toBe('2021-05-03T18:20');
    expect(article.credits.map(({ name }) => name)).toEqual(['Quayline Agency']);
  }
});

describe('the lines below a story that speak to its reader', () => {
  const story = `Bridge closed after barge strikes pier\n\n${LEAD}\n\n${NEXT}\n\nA diver saw the pier.\n\nTwo boats waited.`;
  const last = (text: string): string => kindsOf(articleOf(text)).at(-1) ?? '';

  test('are junk', () => {
    expect(last(`${story}\n\nFilms for the editors? Bring them to us.`)).toBe('promo/remove');
    expect(last(`${story}\n\nYour barge is at risk.`)).toBe('promo/remove');
  });

  test('and not in a story that speaks so itself, nor what is quoted or reported', () => {
    expect(last(`${story}\n\nYou see them from the quay.\n\nThe mayor was there.\n\nIt may strike you, too.`)).toBe(
      'paragraph',
    );
    expect(last(`${story}\n\n“It will cost us a year.”`)).toBe('paragraph');
    expect(last(`${story}\n\nIt will cost us a year, he added.`)).toBe('paragraph');
  });
});

describe('junk by its wording', () => {
  test('a question of an interviewer is none', () => {
    const question = 'What do you think the barge will cost the harbour?';
    expect(
      kindsOf(articleOf(`Bridge closed after barge strikes pier\n\n${LEAD}\n\n${question}\n\n${NEXT}`))[2],
    ).not.toMatch(/remove/);
  });

  test.each([
    ['[ad_2]', 'ad-marker/remove'],
    ['ADVERTISEMENT', 'ad-marker/remove'],
    ['Story continues below advertisement', 'ad-marker/remove'],
    ['© 2026 Ansel Press Ltd. All rights reserved.', 'copyright/keep-as-metadata'],
    ['Copying only with our consent. © Quay Telescope', 'copyright/keep-as-metadata'],
    [
      'The texts of the portal Quay 24 may not be copied or used without a written permission of the editors.',
      'copyright/keep-as-metadata',
    ],
    ['UPDATE 3 - Adds the name of the barge', 'update-marker/keep-as-metadata'],
    ['(Adds comment of the mayor, background)', 'update-marker/keep-as-metadata'],
    ['Read more: Ten walks along the quay', 'promo/remove'],
    ['Watch the full interview in our evening programme.', 'promo/remove'],
    ['Follow Quay News on Telegram', 'promo/remove'],
    ['Sign up for our daily newsletter', 'promo/remove'],
    ['Printed and published in Port Ansel.', 'copyright/keep-as-metadata'],
    ['The Quay News is published daily except Sundays.', 'promo/remove'],
    ['18+ Please bet responsibly.', 'promo/remove'],
    ['Gamble responsibly. Terms apply.', 'promo/remove'],
    ['Get the Quay News app for the tides of the day', 'app-advert/remove'],
    ['Available on the App Store and Google Play.', 'app-advert/remove'],
    ['App Store | Google Play', 'app-advert/remove'],
    ['Reuters contributed to this report.', 'agency-credit/keep-as-metadata'],
    ['With files from The Associated Press', 'agency-credit/keep-as-metadata'],
    ['Source: Interfax', 'agency-credit/keep-as-metadata'],
    ['With Quayline and Nordwire', 'agency-credit/keep-as-metadata'],
    ['(AFP/Reuters)', 'agency-credit/keep-as-metadata'],
    ['Photo: Bo Lind', 'photo-credit/keep-as-metadata'],
    ['Bo Lind / AP', 'photo-credit/keep-as-metadata'],
    ['The bridge of Port Ansel on Monday. Bo Lind / Getty Images', 'photo-caption/keep-as-metadata'],
    ['By Ada Quist', 'byline/keep-as-metadata'],
    ['(Reporting by Ada Quist in Port Ansel; editing by Tor Mell)', 'byline/keep-as-metadata'],
    ['Published: 14 March 2026, 10:20', 'byline/keep-as-metadata'],
    ['Stand: 14.03.2026, 10:20 clock', 'byline/keep-as-metadata'],
    ['Published the 14/03/2026 at 10h20 | Time of reading: 3 min', 'byline/keep-as-metadata'],
    ['14 March 2026 by editor_q', 'byline/keep-as-metadata'],
    ['News code: 118204 | 14 March 2026 - 17:55', 'byline/keep-as-metadata'],
    ['Ada Quist, Port Ansel | 14 March 2026, 18:50', 'byline/keep-as-metadata'],
    ['Ada Quist 14.3.2026 at 14.12 | Updated 14.3.2026 at 16.40', 'byline/keep-as-metadata'],
    ['By an Echo reporter', 'byline/keep-as-metadata'],
    ['Editor in charge: Ada Quist', 'byline/keep-as-metadata'],
    ['Country > North', 'promo/remove'],
    ['We use biscuits on our site. Accept all | Settings', 'promo/remove'],
    ['Loved this post? Send it to a friend.', 'promo/remove'],
    ['Don’t forget to share this post!', 'promo/remove'],
    ['Font size: large medium small', 'navigation/remove'],
    ['End of message', 'navigation/remove'],
    ['5 hours ago by admin', 'byline/keep-as-metadata'],
    ['12 comments', 'navigation/remove'],
    ['Tags: bridges, barges', 'promo/keep-as-metadata'],
    ['Labels: bridge, Port Ansel, barge', 'promo/keep-as-metadata'],
    ['Catchwords: bridge, barge', 'promo/keep-as-metadata'],
    ['This may interest you: Ten walks along the quay', 'promo/remove'],
    ['On the topic: What a bridge costs', 'promo/remove'],
    ['The best of the harbour every morning, straight to your inbox.', 'promo/remove'],
    ['Fountain: Quay 24', 'agency-credit/keep-as-metadata'],
    ['Text of the agency / machine translation', 'agency-credit/keep-as-metadata'],
    ['Quay Telescope / Agencies', 'byline/keep-as-metadata'],
    ['Disclaimer: Quay Buzz gathers stories from other sites. All rights belong to their owners.', 'other/remove'],
    ['Home | Country | Harbour and Sea | Sport', 'promo/remove'],
    ['Beginning | Country | Forecast of the weather | To take a subscription', 'promo/remove'],
    ['Imprint | Data protection | Contact', 'promo/remove'],
    ['Share   Tweet   Send to friend   Comments (3)', 'promo/remove'],
    ['To share on Facebook   To send by e-mail   To comment (3)', 'promo/remove'],
    ['Divide: Telegram | WhatsApp', 'promo/remove'],
    ['Facebook Twitter Pinterest', 'promo/remove'],
    ['This service uses cookie files. Accept', 'promo/remove'],
    ['By continuing your visit you agree to the setting of cookies.', 'promo/remove'],
    ['To read too: Ten walks along the quay', 'promo/remove'],
    ['Also interesting: Ten walks along the quay', 'promo/remove'],
    ['ADVERTISEMENT Ten boats that you can afford', 'promo/remove'],
    ['If you enjoyed this article, tell a friend!', 'promo/remove'],
    ['The tides by post, every Friday before noon. Subscribe', 'promo/remove'],
    ['Receive every week our letter of information, it costs nothing.', 'promo/remove'],
    ['The whole talk you can hear in the media library.', 'promo/remove'],
    ['Download the free Quay 24 application now', 'app-advert/remove'],
    ['Is being updated', 'update-marker/keep-as-metadata'],
    ['Further information follows shortly.', 'update-marker/keep-as-metadata'],
    [
      'It is not allowed to take over articles of the Quay Telescope in other media without the consent of its editors.',
      'copyright/keep-as-metadata',
    ],
    ['The pier on Friday. © Quay Telescope / Archive', 'photo-caption/keep-as-metadata'],
    ['Translated from Finnish by a machine. Source: Quayline', 'agency-credit/keep-as-metadata'],
    ['Did you like this story? Tell us below!', 'promo/remove'],
    ['What do you think? Leave a comment', 'promo/remove'],
    ['The interview was conducted by Ada Quist.', 'byline/keep-as-metadata'],
    ['News desk | 14 March 2026', 'byline/keep-as-metadata'],
    ['Quay 24 / red. / 14.03.2026, 10:20', 'byline/keep-as-metadata'],
    ["14.03.2026, 10:20 o'clock", 'byline/keep-as-metadata'],
    ['From the editorship of Quay 24 | 14.03.2026', 'byline/keep-as-metadata'],
    ['(Based on: Quay 24)', 'agency-credit/keep-as-metadata'],
    ['Date of creation: 14. 3. 2026 10:20', 'byline/keep-as-metadata'],
    ['2026 m. March 14, 10:20', 'byline/keep-as-metadata'],
    ['Today, 14 March (10:20)', 'byline/keep-as-metadata'],
    ['Elaboration of the editorial office', 'byline/keep-as-metadata'],
    ['By Quay Telescope with AFP', 'byline/keep-as-metadata'],
    ['Prepared by Ada Quist', 'byline/keep-as-metadata'],
    ['Adjusted on 14 March 2026 at 10:20', 'update-marker/keep-as-metadata'],
    ['The rest of the article under the advertisement', 'ad-marker/remove'],
    ['Read more here: Ten walks along the quay', 'promo/remove'],
    ['You can also read: Ten walks along the quay', 'promo/remove'],
    ['Do you want to know the tides? Sign up to our bulletin', 'promo/remove'],
    ['Article reserved for subscribers', 'promo/remove'],
    ['Make available on Facebook', 'promo/remove'],
    ['Found an error in the text? Write to us', 'promo/remove'],
    ['Total or partial reproduction prohibited', 'copyright/keep-as-metadata'],
    ['At partial use of texts a link to Quay 24 is obligatory', 'copyright/keep-as-metadata'],
    ['Enter the discussion (3)', 'navigation/remove'],
    ['Reading duration: 3 minutes', 'navigation/remove'],
    ['Image AFP', 'photo-credit/keep-as-metadata'],
    ['Getty Images', 'photo-credit/keep-as-metadata'],
  ])('%s', (line, kind) => {
    expect(kindsOf(articleOf(`Bridge closed after barge strikes pier\n\n${LEAD}\n\n${line}\n\n${NEXT}`))[2]).toBe(kind);
  });

  test.each([
    'Share prices fell by a tenth after the bridge was closed.',
    'By Monday the queue of lorries was eleven kilometres long, and drivers slept on the road.',
    'Read the letter aloud, the judge told him, and he read it.',
    'Reuters and AFP reporters were kept away from the bridge.',
    '“It is forbidden to publish the report without my consent,” the mayor said.',
    'More than 300 people signed up for the boats that cross the bay in the evening.',
    'The union said that it would follow the talks on Friday.',
    'Sources in the harbour office said the pier would have to be rebuilt.',
    'The harbour office said that its map would be in the App Store by Friday.',
    'Subjects: the mayor spoke of the bridge, of the barge and of the winter.',
    'The full report of the inquiry can be read in the library of the port, the mayor said.',
    'Get the application in before Friday, the harbour office told the owners of the boats.',
    'Click on the map and you see how slowly the barge came, the harbour office wrote.',
    'Reproduction of the eels is not allowed to be disturbed in March, the harbour office said.',
    'By correspondents of the ministry he meant the people who write to it every week.',
    'Facebook and Telegram were the places where most of the town heard of it.',
    'Two hours ago by the clock of the harbour the first boat had left.',
    'The office said that you accept its cookies when you open the map of the bridge.',
    'The report had been lying in his inbox every day since the spring, the engineer said.',
  ])('no junk: %s', (line) => {
    const kinds = kindsOf(
      articleOf([LEAD, NEXT, LEAD, NEXT, NEXT, NEXT, line, NEXT, LEAD, LEAD, LEAD, NEXT, NEXT, NEXT].join('\n\n')),
    );
    expect(kinds[6]).toBe('paragraph');
  });
});

describe('the headline', () => {
  const titleOf = (content: string, given: GivenMetadata = {}): string | null => {
    const { title, text } = articleOf(content, given);
    return title && slice(text, title);
  };
  test.each([
    [
      'set apart, without a stop',
      `Bridge closed after barge strikes pier\n\n${LEAD}`,
      'Bridge closed after barge strikes pier',
    ],
    ['a question', `Who pays for the bridge?\n\n${LEAD}`, 'Who pays for the bridge?'],
    [
      'after an advert marker',
      `[ad_1]\n\nBridge closed after barge strikes pier\n\n${LEAD}`,
      'Bridge closed after barge strikes pier',
    ],
    [
      'in a text without empty lines',
      `Bridge closed after barge strikes pier\n${LEAD}\n${NEXT}`,
      'Bridge closed after barge strikes pier',
    ],
    ['not a first paragraph', `${LEAD}\n\n${NEXT}`, null],
    ['not a quotation', `“We have no bridge.”\n\n${NEXT}`, null],
    ['not a lonely line', 'Bridge closed', null],
  ])('%s', (_, content, title) => {
    expect(titleOf(content)).toBe(title);
  });
  test('as the caller names it', () => {
    expect(titleOf(`The bridge is closed.\n\n${LEAD}`, { title: 'The bridge is closed' })).toBe(
      'The bridge is closed.',
    );
  });
  test('told twice, once with swapped words', () =>
    check([
      'title | Span of Port Ansel shut after a boat strikes a column',
      'duplicate-title/remove | Bridge of Port Ansel closed after a barge hits a pier',
      `paragraph | ${LEAD}`,
    ]));
  test('a deck that shares its first words is no second headline', () =>
    check([
      'title | Bridge of Port Ansel closed after a barge hits a pier',
      'subtitle | Bridge of Port Ansel was a hundred years old in June',
      `paragraph | ${LEAD}`,
    ]));
  test('told twice', () =>
    check([
      'title | Bridge of Port Ansel closed after a barge hits a pier',
      'duplicate-title/remove | Bridge of Port Ansel closed after a barge strikes a pier',
      `paragraph | ${LEAD}`,
    ]));
});

describe('the parts of the body', () => {
  test('a short line between paragraphs is a subtitle', () =>
    check([
      'title | Bridge closed after barge strikes pier',
      `paragraph | ${LEAD}`,
      'subtitle | “Nine thousand cars”',
      `paragraph | ${NEXT}`,
    ]));
  test('a line in the present tense that ends in a place may be a caption', () =>
    check([
      'title | Bridge closed after barge strikes pier',
      `paragraph | ${LEAD}`,
      'photo-caption/flag | Divers inspect the pier of the old bridge in Port Ansel, Marenia.',
      `paragraph | ${NEXT}`,
    ]));
  const TALK = [
    'question | Mrs. Quist, you wrote three letters about the pier. Did anybody answer?',
    'answer | Nobody did. I wrote to the ministry, and I wrote to the mayor.',
    'question | What did the letters say?',
    'answer | That the pier would not stand another winter. We had photographs.',
  ];
  test('an interview without quotation marks, announced', () =>
    check([
      'title | I wrote three letters about the pier',
      'byline/keep-as-metadata | Quay Radio in conversation with Ada Quist, the former engineer of the bridge.',
      ...TALK,
      'promo/remove | Listen to the whole conversation in our podcast.',
    ]));
  test('a piece of an interview inside a report, which goes on behind it', () =>
    check([
      'title | The pier will close in May',
      ...Array.from(
        { length: 6 },
        (_, i) => `paragraph | Year ${i + 1} of the plan went by, and nobody in the town paid for the pier.`,
      ),
      'paragraph | A piece of the conversation with Quist:',
      ...TALK,
      `paragraph | ${NEXT}`,
    ]));
  test('an interview that a translation introduces backwards', () => {
    const lines = [
      'With Ada Quist, who built the bridge, spoke the Quay Telescope.',
      ...TALK.map((line) => line.split(' | ')[1]),
    ];
    const article = articleOf(`I wrote three letters about the pier\n\n${lines.join('\n\n')}`);
    expect(kindsOf(article).slice(1, 3)).toEqual(['byline/keep-as-metadata', 'question']);
    expect(article.outlet?.name).toBe('Quay Telescope');
  });
  test('an introduction of several sentences is read', () =>
    check([
      'title | I wrote three letters about the pier',
      'paragraph | Ada Quist built the bridge in 1986. Quay Radio spoke to her on Friday.',
      ...TALK,
    ]));
  test('an interview that its questions show', () =>
    check([
      'title | I wrote three letters about the pier',
      ...TALK,
      'question | Would you write again?',
      'answer | I would, and I will.',
    ]));
  test('an answer that asks back between two questions', () =>
    check([
      'title | I wrote three letters about the pier',
      ...TALK,
      'question | Would you write again?',
      'answer | I would. Who else should do it?',
      'question | Who reads your letters?',
      'answer | Nobody, I think.',
    ]));
  test('where each answer is one paragraph, the paper speaks again behind the last', () =>
    check([
      'title | I wrote three letters about the pier',
      ...TALK,
      'question | Would you write again?',
      'answer | I would, and I will.',
      `paragraph | ${NEXT}`,
    ]));
  test('what the interviewer holds against the guest is no answer', () =>
    check([
      'title | I wrote three letters about the pier',
      ...TALK,
      'question | Would you write again?',
      'answer | I would, and I will.',
      'question | The ministry found no letter. You say that it had three.',
      'answer | I have the receipts of the post office.',
      'question | Who reads your letters?',
      'answer | Nobody, I think.',
    ]));
  test('a guest who answers in several paragraphs keeps the last of them', () =>
    check([
      'title | I wrote three letters about the pier',
      ...TALK,
      'answer | I took them myself, in my own boat.',
      'question | Would you write again?',
      'answer | I would, and I will.',
      'answer | My children will, too.',
    ]));
  test('two questions of a story are no interview', () =>
    check([
      'title | Who pays for the bridge',
      `paragraph | ${LEAD}`,
      'paragraph | But who will pay for the new pier of the bridge, which is a hundred years old?',
      `paragraph | ${NEXT}`,
      'paragraph | And when will the first car cross the water again, after so many promises?',
      `paragraph | ${NEXT}`,
    ]));
  test('an explainer that asks and answers itself is no interview', () => {
    const lines = [
      'What is known of the barge?',
      NEXT,
      'Who owns the barge?',
      NEXT,
      'When does the bridge open?',
      NEXT,
    ];
    expect(kindsOf(articleOf([LEAD, ...lines].join('\n\n'))).filter((kind) => kind === 'answer')).toEqual([]);
  });
});

test('law: blocks are in order, lie in the text and cover all of it but white space', () => {
  const line = fc.oneof(
    fc.constantFrom(LEAD, '[ad_1]', 'By Ada Quist', 'Why?', '“', '', 'Photo: B'),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const { text, blocks } = articleOf(` ${lines.join('\n')}`);
      let end = 0;
      for (const block of blocks) {
        expect(text.slice(end, block.start).trim()).toBe('');
        expect(block.end).toBeGreaterThan(block.start);
        end = block.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 100 },
  );
});

test('a megabyte without a full stop takes less than a second', () => {
  const started = performance.now();
  articleOf(`Title\n\n${'and so on '.repeat(1e5)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});
