import { describe, test } from 'vitest';
import { check, WIRE } from './transmissionOf.js';

// What a translation leaves of the grammar and the set phrases of a language names it, whatever it tells of.
const LEFT: Readonly<Record<string, string>> = {
  hi: `Let us tell you that the pier is old. Giving information about this, the harbour master said that the boats are safe. The
police reached the occasion and three islanders became injured.`,
  bn: `Members of the law and order protecting forces came to the hall. Information has been found that two boats sank. The man was
sent to jail through the court, and the identity of one has not been matched yet: his identity was not matched yet.`,
  he: `Large forces of firefighters were called to the place. A son of 35 from Sund was hurt. From the police it was delivered that
the man is held, and they opened in an investigation.`,
  vi: `Olav Brask (born in 1975, residing in Sund) was held. At the investigation agency, he confessed. The county is overcoming the
consequences of the storm and propagandized the islanders to leave.`,
  th: `The minister came out to say that the boat was safe. The governor went down to the area to inspect. The reporter reported
that the pier was shut at 10.30 n. on that day.`,
  ja: `Receiving this, the county closed the pier. The police are hurrying to identify the man, and 12 names were injured. Voices of
criticism are rising in the town.`,
  sw: `The commander spoke with writers of news in Tarvik. It began at the hour two of the night, and students 14 were hurt. Others
came from the country of Uganda.`,
};

describe('wordings of languages far from English', () => {
  test.each(Object.entries(LEFT))('%s', (language, text) =>
    check(`machine-translated from ${language}`, `${WIRE} ${text.replace(/\n/g, ' ')}`),
  );
});

describe('wordings of ordinary English', () => {
  test('speak for no language', () =>
    check(
      'unknown',
      `${WIRE} The general manager of the company has 30 years of experience, and another man, a pilot, was leader of all the
world. The pier could support the weight of a lorry, and the number rose to 43 percent.`,
    ));
});
