import { CONTENT_TYPES, type ContentType } from '../../memory/model.js';
import { hashOf, type Notice, type NoticeRegister } from '../notices.js';
import { CATEGORIES, digestOf, type Facts, isSpecial, type TimeLimit } from './facts.js';

export interface NoticeSection {
  /** Where GDPR Art. 13 asks for it. */
  readonly article: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The notice of a configuration (GDPR Art. 13), in words that a controller may publish as they are. */
export interface GeneratedNotice {
  readonly title: string;
  readonly sections: readonly NoticeSection[];
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  readonly hash: string;
  /** Digest of the configuration; the last line of the text has it. */
  readonly configuration: string;
}

export function generatedNotice(facts: Facts): GeneratedNotice {
  const title = 'Privacy notice';
  const configuration = digestOf(facts);
  const sections = sectionsOf(facts);
  const body = sections.map(({ article, title: heading, paragraphs }) =>
    [`${heading} (${article})`, ...paragraphs].join('\n\n'),
  );
  const text = `${[title, ...body, `Configuration ${configuration}`].join('\n\n')}\n`;
  return { title, sections, text, hash: hashOf(text), configuration };
}

/** Whether a published notice describes this configuration: it has the digest of it. */
export function describes(notice: Notice, facts: Facts): boolean {
  return notice.text.includes(digestOf(facts));
}

export type NoticeState = 'missing' | 'differs' | 'current';

export function noticeState(notices: NoticeRegister, facts: Facts): NoticeState {
  if (!notices.current) return 'missing';
  return describes(notices.current, facts) ? 'current' : 'differs';
}

function sectionsOf(facts: Facts): NoticeSection[] {
  const { controller } = facts;
  const nobody = 'The controller has not been named yet.';
  return [
    {
      article: 'Art. 13(1)(a)',
      title: 'Who is responsible',
      paragraphs: controller
        ? [
            contactOf(controller),
            ...controller.jointControllers.map((c) => `Jointly with ${contactOf(c)}`),
            ...(controller.representative ? [`Represented by ${contactOf(controller.representative)}`] : []),
          ]
        : [nobody],
    },
    ...(controller?.dataProtectionOfficer
      ? [
          {
            article: 'Art. 13(1)(b)',
            title: 'Data protection officer',
            paragraphs: [contactOf(controller.dataProtectionOfficer)],
          },
        ]
      : []),
    {
      article: 'Art. 13(1)(c)',
      title: 'What we remember, and why',
      paragraphs: [
        ...facts.activities.map(
          ({ purpose, contentTypes }) =>
            `${purpose.description} (${purpose.key}), under Art. ${purpose.legalBasis}; special categories under Art. ${purpose.specialBasis}. ` +
            `Of these, only what you consented to: ${contentTypes.join(', ')}.`,
        ),
        ...CONTENT_TYPES.filter((t) => facts.activities.some((a) => a.contentTypes.includes(t))).map(
          (t) => `${t}: ${CATEGORIES[t]}.`,
        ),
        `Sensitive content (${[...new Set(facts.activities.flatMap((a) => a.contentTypes))].filter(isSpecial).join(', ')}) needs your explicit consent that names it, and is used for that purpose alone.`,
        ...facts.readings.map((p) => `${p.description}, under Art. ${p.legalBasis}.`),
      ],
    },
    {
      article: 'Art. 13(1)(e)',
      title: 'Who receives it',
      paragraphs:
        facts.processors.length === 0
          ? ['Nobody outside.']
          : [
              'Nothing of what you tell is sent to an outside party without your consent to third parties. Hosts hold it sealed.',
              ...facts.processors.map(
                (p) =>
                  `${p.legalName ?? p.name} (${p.kind})${p.purposes ? `, for ${p.purposes.join(', ')}` : ''}${p.contentTypes ? `: ${p.contentTypes.join(', ')}` : ''}`,
              ),
            ],
    },
    {
      article: 'Art. 13(1)(f)',
      title: 'Where it goes',
      paragraphs: [
        'What we remember of you stays in the region of your jurisdiction, and is copied to no other.',
        ...facts.processors
          .filter((p) => p.country)
          .map(
            (p) =>
              `${p.legalName ?? p.name} processes in ${p.country}${p.safeguard ? `, on the ground of ${p.safeguard}` : ''}.`,
          ),
      ],
    },
    {
      article: 'Art. 13(2)(a)',
      title: 'For how long',
      paragraphs: [
        ...facts.activities.map(
          ({ purpose, contentTypes, timeLimits }) =>
            `${purpose.key}: ${limitsText(timeLimits, contentTypes)}.`,
        ),
        ...(facts.consolidatedAfter
          ? [
              `What has faded after ${inWords(facts.consolidatedAfter)} is consolidated into summaries, and erased itself.`,
            ]
          : []),
        `Records of who accessed what, without content: ${facts.auditYears.gdpr} years, ${facts.auditYears.hipaa} where HIPAA applies.`,
        facts.backupDays === undefined
          ? 'Backups hold what was sealed; what you erase loses its keys at once.'
          : `Backups: ${facts.backupDays} days. What you erase loses its keys at once.`,
      ],
    },
    {
      article: 'Art. 13(2)(b)',
      title: 'Your rights',
      paragraphs: [
        'You may see and take away what is remembered (Art. 15, 20), have it corrected (Art. 16), restricted (Art. 18) or erased, item by item or all of it (Art. 17), suppress a topic, and object (Art. 21).',
      ],
    },
    {
      article: 'Art. 13(2)(c)',
      title: 'Withdrawing consent',
      paragraphs: [
        'You may withdraw a consent at any time, with effect from the next request on, and have what was collected under it erased. What was done before stays lawful.',
      ],
    },
    {
      article: 'Art. 13(2)(d)',
      title: 'Complaints',
      paragraphs: [
        `You may lodge a complaint with a supervisory authority${controller?.supervisoryAuthority ? `, such as ${controller.supervisoryAuthority}` : ''}.`,
      ],
    },
    {
      article: 'Art. 13(2)(e)',
      title: 'Whether you must',
      paragraphs: ['You need not consent. Without consent nothing is remembered.'],
    },
    {
      article: 'Art. 13(2)(f)',
      title: 'Automated decisions',
      paragraphs: [
        'This system decides nothing about you. It finds, among what is remembered, what is relevant to a question.',
      ],
    },
  ];
}

function contactOf(of: { name: string; address?: string; email?: string; phone?: string }): string {
  return [of.name, of.address, of.email, of.phone].filter(Boolean).join(', ');
}

const UNITS: Record<string, string> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIMES: Record<string, string> = { H: 'hour', M: 'minute', S: 'second' };

/** An ISO 8601 duration in words. */
function inWords(duration: string): string {
  const [date = '', time = ''] = duration.split('T');
  const words = (text: string, units: Record<string, string>) =>
    [...text.matchAll(/(\d+)([A-Z])/g)].map(
      ([, count, unit = '']) => `${count} ${units[unit]}${count === '1' ? '' : 's'}`,
    );
  return [...words(date, UNITS), ...words(time, TIMES)].join(' ');
}

/** Time limits of what tells any of these types, in a sentence: where no limit speaks of a type, it is kept until it is erased. */
export function limitsText(limits: readonly TimeLimit[], contentTypes: readonly ContentType[]): string {
  if (limits.length === 0) return 'until it is erased';
  const unlimited = contentTypes.filter(
    (type) => !limits.some((limit) => limit.contentTypes?.includes(type) ?? true),
  );
  return limits
    .map(
      ({ contentTypes, keep, justification }) =>
        `${contentTypes?.join(', ') ?? 'everything'} ${keep === undefined ? 'until it is erased' : inWords(keep)}${justification ? ` (${justification.reason}; ${justification.by}, ${justification.on})` : ''}`,
    )
    .concat(unlimited.length > 0 ? ['everything else until it is erased'] : [])
    .join('; ');
}
