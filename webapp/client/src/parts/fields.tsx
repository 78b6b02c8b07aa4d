/** Form parts: a label, its control, and what is saved. */
import { useId } from 'preact/hooks';
import { t } from '../i18n';

export interface Choice<T extends string | number> { value: T; label: string; note?: string }

interface SelectProps<T extends string | number> { label: string; value: T; choices: readonly Choice<T>[]; onChange: (value: T) => void; disabled?: boolean }

/** A row of a settings list with the device's own picker. */
export function SelectRow<T extends string | number>({ label, value, choices, onChange, disabled }: SelectProps<T>) {
  const id = useId();
  return (
    <li class="setting">
      <label for={id}>{label}</label>
      <select id={id} disabled={disabled} value={String(value)}
        onChange={(event) => { const found = choices[event.currentTarget.selectedIndex]; if (found) onChange(found.value); }}>
        {choices.map((choice) => <option key={choice.value} value={String(choice.value)}>{choice.label}</option>)}
      </select>
    </li>
  );
}

interface SwitchProps { label: string; note?: string; checked: boolean; disabled?: boolean; onChange: (checked: boolean) => void }

export function SwitchRow({ label, note, checked, disabled, onChange }: SwitchProps) {
  const id = useId();
  return (
    <li class="setting">
      <label for={id}>{label}{note && <small>{note}</small>}</label>
      <input id={id} type="checkbox" role="switch" class="switch" checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
    </li>
  );
}

interface StepperProps { label: string; note?: string; value: number; min: number; max: number; step: number; onChange: (value: number) => void }

/** A number by taps: no keyboard for a figure that changes by fives. */
export function StepperRow({ label, note, value, min, max, step, onChange }: StepperProps) {
  const set = (next: number): void => { if (next !== value) onChange(next); };
  return (
    <li class="setting">
      <span class="label">{label}{note && <small>{note}</small>}</span>
      <span class="stepper" role="group" aria-label={label}>
        <button type="button" aria-label={t('app-less')} disabled={value <= min} onClick={() => set(Math.max(min, value - step))}>−</button>
        <output class="num">{value}</output>
        <button type="button" aria-label={t('app-more')} disabled={value >= max} onClick={() => set(Math.min(max, value + step))}>+</button>
      </span>
    </li>
  );
}

interface ChoicesProps<T extends string | number> { label: string; value: T | null; choices: readonly Choice<T>[]; onChoose: (value: T) => void }

/** Big answers to one question. */
export function Choices<T extends string | number>({ label, value, choices, onChoose }: ChoicesProps<T>) {
  return (
    <div class="choices" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" class="choice" aria-pressed={choice.value === value} onClick={() => onChoose(choice.value)}>
          <b>{choice.label}</b>{choice.note && <small>{choice.note}</small>}
        </button>
      ))}
    </div>
  );
}

interface TextProps {
  label: string; value: string; onInput: (value: string) => void; lang?: string; required?: boolean; long?: boolean; maxLength: number;
}

export function Text({ label, value, onInput, lang, required, long, maxLength }: TextProps) {
  const id = useId();
  const shared = { id, class: 'field', lang, required, maxLength, value, dir: 'auto' as const };
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {long ? <textarea {...shared} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />
        : <input {...shared} type="text" autocomplete="off" onInput={(event) => onInput(event.currentTarget.value)} />}
    </div>
  );
}
