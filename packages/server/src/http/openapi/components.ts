import { z } from 'zod';

/** A JSON Schema (draft 2020-12), which is what OpenAPI 3.1 speaks. */
export type JsonSchema = Record<string, unknown>;

/** Where schemas with a name of their own are collected, each once. */
export interface Components {
  readonly schemas: Record<string, JsonSchema>;
  /** The schema as it stands in the document: named ones by reference. */
  readonly describe: (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;
}

/** A new collection. */
export function collectComponents(): Components {
  const schemas: Record<string, JsonSchema> = {};
  const keep = (name: string, schema: unknown) => {
    const kept = rewrite(schema);
    if (isObject(kept)) schemas[name] = kept;
  };
  return {
    schemas,
    describe: (schema, io) => {
      const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline' });
      for (const [name, definition] of Object.entries($defs ?? {})) keep(name, definition);
      const described = rewrite(rest);
      return isObject(described) ? described : {};
    },
  };
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** References of a schema by itself, as references of the document. */
function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string'
        ? part.replace('#/$defs/', '#/components/schemas/')
        : rewrite(part),
    ]),
  );
}
