import { CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  DialogTrigger,
  Heading,
  I18nProvider,
  Popover,
} from 'react-aria-components';
import { type DateParts, splitDate, withParts } from '#shared/frontmatter/written-date.ts';
import { instantOf } from '#shared/show/dates/instant.ts';
import { twoDigits } from '#shared/text/digits.ts';
import { useFieldProblems } from '../panels/use-problems.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import { type FieldProps, FieldRow } from './field-row.tsx';
import { writeField } from './write-field.ts';

/** The date as its text in the file, a calendar beside it, and what the person's own clock will show. */
export function DateField(props: FieldProps) {
  const { path, field } = props;
  const words = useWords();
  const parts = splitDate(field.text);
  const hidden = useFieldProblems(path, field.key).find((problem) => problem.rule === 'date-future');
  const change = (numbers: Parameters<typeof withParts>[1]) => {
    if (parts !== undefined) writeField(path, field, withParts(parts, numbers));
  };
  return (
    <FieldRow
      {...props}
      below={
        <>
          <OwnTime text={field.text} />
          {hidden !== undefined && <p className="field__below">{problemWords(hidden)}</p>}
        </>
      }
      aside={
        <span className="field__aside">
          <DialogTrigger>
            <Button className="icon-button" aria-label={words('app.date.calendar')} isDisabled={parts === undefined}>
              <CalendarDays size={15} aria-hidden />
            </Button>
            <Popover className="popover">
              <Dialog className="date-picker" aria-label={words('app.date.calendar')}>
                {parts !== undefined && <Month parts={parts} onChange={change} />}
                {parts?.hour !== undefined && <Clock parts={parts} onChange={change} />}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </span>
      }
    />
  );
}

/** The moment by the person's own clock, where that is another time than the one written. */
function OwnTime({ text }: { readonly text: string }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened.show : undefined));
  const instant = instantOf(text, show?.timezone, show?.reader ?? 'psych');
  const parts = splitDate(text);
  if (instant === undefined || parts?.hour === undefined) return null;
  const own = new Date(instant);
  if (own.getHours() === parts.hour && own.getMinutes() === parts.minute && own.getDate() === parts.day) return null;
  const when = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <p className="field__below" title={words('app.date.yourTime')}>
      {words('app.date.here', { when: when.format(own) })}
    </p>
  );
}

interface PartsProps {
  readonly parts: DateParts;
  readonly onChange: (numbers: Parameters<typeof withParts>[1]) => void;
}

function Month({ parts, onChange }: PartsProps) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <Calendar
        className="calendar"
        aria-label={words('app.date.day')}
        value={new CalendarDate(parts.year, parts.month, parts.day)}
        onChange={({ year, month, day }) => onChange({ year, month, day })}
      >
        <header className="calendar__head">
          <Button slot="previous" className="icon-button">
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <Heading className="calendar__month" />
          <Button slot="next" className="icon-button">
            <ChevronRight size={16} aria-hidden />
          </Button>
        </header>
        <CalendarGrid className="calendar__grid">
          {(date) => <CalendarCell date={date} className="calendar__day" />}
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}

function Clock({ parts, onChange }: PartsProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="date-picker__clock">
      <label htmlFor={id}>{words('app.date.time')}</label>
      <input
        id={id}
        type="time"
        className="input"
        value={`${twoDigits(parts.hour ?? 0)}:${twoDigits(parts.minute ?? 0)}`}
        onChange={(event) => {
          const match = /^(\d{2}):(\d{2})$/.exec(event.target.value);
          if (match !== null) onChange({ hour: Number(match[1]), minute: Number(match[2]) });
        }}
      />
    </div>
  );
}
