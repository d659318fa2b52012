import { wordsOf } from '../text/word-lists.js';

/**
 * What class names and ids say of an element. The lists are conventions of the web's templates, gathered by reading
 * pages; a word counts only between separators (`post-share`, `share_bar`, `ShareBar` in lower case is no match).
 */

const between = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${wordsOf(words).join('|')})(?=$|[\\s_-])`, 'i');

/** Names of what surrounds a story: menus, sharing, comments, related links, adverts, notices. */
export const SURROUNDINGS = between(`
  comments? commentlist comment-list disqus\\w* respond replies share sharing shareit addthis addtoany socials?
  social-\\w+ sns follow related\\w* recommend\\w* recirc\\w* suggested read-?more
  more-(?:stories|news|from|on|in) also-?read see-?also most-?(?:read|popular|viewed) trending popular
  newsletter\\w* subscri\\w* signup sign-up login register registration promo\\w* sponsor\\w* advert\\w* ads?
  adsense adslot dfp banner taboola outbrain cookies? cookie-\\w+ consent gdpr breadcrumbs? tags? tag-?list
  tagcloud categories sidebar\\w* side-?bar nav navbar navigation menu pagination pager toolbar toolbox
  widget_\\w+ widget popup modal overlay tooltip copyright disclaimer footer foot site-?header masthead skip-?link
  no-?print jp-relatedposts sharedaddy gallery carousel thumbnails? rating poll quiz toc table-of-contents paywall
  teasers? donate donation feedback correction-?form player twitter-tweet instagram-media fb-like loginbox avatar
  onesignal notification alert-?bar app-?promo download-?app hashtags? keywords
  author-?(?:bio|info|box|card|about) about-?(?:the-)?author outlook infobox factbox next-?post
  prev(?:ious)?-?post post-?nav\\w*
`);

/** Names of what readers wrote below a story. */
export const COMMENTS = between(
  'comments? comment-?(?:list|body|content|text|form|section|thread)\\w* disqus\\w* respond replies reply',
);

/** Names of what asks readers to buy, to subscribe, to sign up, to give or to share. */
export const PROMOTION = between(
  `
    newsletter\\w* subscri\\w* subscription-\\w+ signup sign-up promo\\w* sponsor\\w* advert\\w* ads? adslot
    paywall\\w* regwall donate donation offer cta call-to-action app-?promo cookies? cookie-\\w+ consent gdpr share
    sharing socials? social-\\w+ follow
  `,
);

/** Names of what is hidden from readers with eyes. */
export const HIDDEN = between('hidden sr-only visually-?hidden screen-reader-text screen-reader a11y-hidden');

/** Names of what holds the story itself. */
export const STORY = new RegExp(
  [
    '(?:article|story|post|entry|content|news|blog|page)[-_]{0,2}(?:body|text|content|copy|main|detail|inner)',
    'articlebody|storytext|mw-parser-output|body-?copy|\\bprose\\b|\\brich-?text|\\be-content\\b',
  ].join('|'),
  'i',
);

/** Names of picture captions and their credits. */
export const CAPTION = between(
  `
    caption wp-caption-text figcaption photo-?(?:caption|credit|info) image-?(?:caption|credit) img-?caption credits?
    bildunterschrift bu
  `,
);

/** Names of signatures. */
export const SIGNATURE = between(
  `
    byline by-line bylines author authors author-?name author-?link article-?author article__author post-?author
    entry-author autor auteur vcard contributor written-by
  `,
);

/** Names of publication dates. */
export const DATE = between(
  `
    date datum time timestamp published published-?date publish-?date pub-?date post-?date entry-?date article-?date
    dateline posted posted-on meta entry-meta post-meta article-meta article-info datetime fecha dato created
    submitted
  `,
);

/** Names of what is moved down to machines: embedded programs, forms, drawings. Their text is no text of the page. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  wordsOf(`
    script style noscript template svg math iframe object embed canvas video audio map select option datalist
    textarea input button noembed noframes progress head`),
);

/** Elements that begin a new line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  wordsOf(`
    address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
    table tbody td tfoot th thead tr ul`),
);

/** Takes a tag; says whether it is a heading. */
export function isHeading(tag: string): boolean {
  return /^h[1-6]$/.test(tag);
}
