/**
 * A template with its values in place.
 *
 * @example
 * fill("{n} added", { n: 3 }); // "3 added"
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
