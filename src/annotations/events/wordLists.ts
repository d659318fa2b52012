/** The names of the lists of verbs, in their base form. */
export type EventVerbs =
  | 'giving' // stand in the passive beside what is given: "was handed a summons"
  | 'occurrence' // say that an event takes place: "erupted"
  | 'holding' // bring an event about: "staged a rally"
  | 'undergoing' // their subject has an event done to it: "faced an inquiry"
  | 'broaching' // talk about a thing
  | 'accidents' // tell an accident
  | 'hurting' // of these, to people
  | 'losses' // tell what one blow does to some and to others
  | 'planning' // plan, expect or agree to do
  | 'willing' // say that somebody will do
  | 'asking' // ask somebody to do
  | 'refusing' // refuse or fail to do
  | 'phases' // begin, go on, seem
  | 'trying' // try or wish
  | 'alleging' // tell of somebody what is not known to be so
  | 'denying'
  | 'askingCues' // of those that ask, the cues of speech that make a request
  | 'excluding' // "did not rule out"
  | 'harms' // do harm to people or things
  | 'aiming' // lead by "at" to a target
  | 'calling' // lead to what somebody calls a thing
  | 'answering' // "did not respond"
  | 'reaching' // "could not be reached"
  | 'returning' // "did not return calls"
  | 'leaving' // "left questions unanswered"
  | 'scheduled' // what is expected or due
  | 'thinking' // think, wish or fear
  | 'fixing' // give an event a day: "called a meeting for Friday"
  | 'postponing'; // give it another

/** The names of all lists of words: those of verbs, and those of words that are looked for just as they are written. */
export type EventWords =
  | EventVerbs
  | 'be'
  | 'have'
  | 'pastHave'
  | 'do'
  | 'pastAuxiliaries'
  | 'shifters' // words that move the day of a verb from that of the sentence: "earlier"
  | 'simultaneous'
  | 'lost' // say of people what a blow has made of them, without a verb
  | 'negations'
  | 'noSubject' // "no", "nobody" as subjects
  | 'noObject' // "nothing" as an object
  | 'possessives'
  | 'selves' // who speaks
  | 'ownPossessives' // "my", "our"
  | 'pending' // "yet" before what has not happened
  | 'critics' // who speaks of others: opponents, dissidents
  | 'futures'
  | 'conditionals'
  | 'possibilities' // "we may"
  | 'failures' // what did not come about: "the collapse of talks"
  | 'deadlines' // "until"
  | 'upperBounds'
  | 'lowerBounds'
  | 'rangeOpeners'
  | 'rangeJoins'
  | 'during'
  | 'partsOfTime' // "Friday night"
  | 'backSpans' // "over the past two weeks"
  | 'targets' // what leads from aiming to its target: "at"
  | 'opposing' // "a protest against"
  | 'inquiries' // what is not answered: "calls", "requests"
  | 'contacts' // what somebody cannot be reached for: "comment"
  | 'unanswered'
  | 'infinitive'
  | 'prospective' // adjectives of what is to come: "planned"
  | 'forwards' // "ahead" of
  | 'goalLinks' // what leads from planning to what is planned: "for"
  | 'hearsay'
  | 'hearsayVerbs' // "is said to", "was rumoured to"
  | 'statives' // past forms that tell a state, no deed: "belonged"
  | 'beforeGerunds' // "after meeting"
  | 'awaiting' // "until", "once"
  | 'conditions'
  | 'subordinators'
  | 'adverbials' // open a clause about when
  | 'fractions' // "half a"
  | 'dayUnits'
  | 'afterWords'
  | 'beforeWords'
  | 'ones' // "a", "one" as a count
  | 'within' // "in two days"
  | 'anaphors'
  | 'quantified' // "no deal was reached"
  | 'affirming' // "no doubt", "nothing but"
  | 'relatives'
  | 'contrasts' // "not the strike", "rather than"
  | 'speakers'
  | 'conjunctions'
  | 'places' // prepositions before a place
  | 'pronouns'
  | 'genitives'
  | 'agentMarkers'
  | 'existentials' // "there is no"
  | 'thanWords'
  | 'bareNegations'
  | 'corrections' // what a note on a mistake begins with
  | 'versions' // "an earlier version"
  | 'formerly'; // words before "version"
