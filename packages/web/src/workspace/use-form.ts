import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { fieldMessage } from '../ui/describe-problem.ts';

interface FormOptions<V extends object> {
  readonly initial: V;
  /** The schema of what is sent; its messages stand beside the fields. */
  readonly schema: z.ZodType | undefined;
  readonly submit: (values: V) => void;
  /** The server's refusal, for messages about single fields. */
  readonly error: unknown;
}

/** A small form: values, messages by field, and one way to send it. */
export function useForm<V extends object>({ initial, schema, submit, error }: FormOptions<V>) {
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const set = (change: Partial<V>) => {
    setValues((before) => ({ ...before, ...change }));
    setProblems((before) => new Map([...before].filter(([path]) => !(path in change))));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const issues = schema?.safeParse(values).error?.issues ?? [];
    if (issues.length === 0) {
      setProblems(new Map());
      submit(values);
      return;
    }
    setProblems(new Map(issues.map((issue) => [String(issue.path[0] ?? ''), issue.message])));
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const message = (path: keyof V & string): string | undefined =>
    problems.get(path) ?? fieldMessage(error, path);
  return { values, set, onSubmit, message };
}
