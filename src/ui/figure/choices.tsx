import { useUniqueId } from '#views/useUniqueId.ts';

interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export function RadioGroup<Value extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: RadioGroupProps<Value>) {
  const name = useUniqueId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="choice">
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

export function Checkbox({ label, isOn, onToggle }: CheckboxProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {label}
    </label>
  );
}
