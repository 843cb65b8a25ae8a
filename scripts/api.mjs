// Makes the pages of docs/api from the docstrings of what `resdiff` and `resdiff/core` export: `npm run api`, after a build.
import { fileURLToPath } from "node:url";
import { Application } from "typedoc";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What the library exports, with its docstrings. The declarations are read instead of the sources: they say the same, and take a
 * quarter of the time.
 *
 * @returns TypeDoc's application and project
 */
export async function exported() {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: ["core.d.ts", "index.d.ts"].map((file) => `${root}dist/${file}`),
    tsconfig: `${root}scripts/api.tsconfig.json`,
    plugin: ["typedoc-plugin-markdown"],
    name: "resdiff",
    readme: "none",
    disableSources: true,
    excludeInternal: true,
    excludeExternals: true,
    skipErrorChecking: true,
    validation: { notExported: true, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: [
      "Module",
      "Variable",
      "Function",
      "Class",
      "Interface",
      "TypeAlias",
      "Method",
      "Constructor",
    ],
    // The one is for `lookup` and `sourcesOf` alone; the keys of the other are what its type names.
    intentionallyNotExported: ["PassageIndex", "REASONS"],
    out: `${root}docs/api`,
    logLevel: "Warn",
    // One page for each of the two entry points.
    router: "module",
    hideBreadcrumbs: true,
    hidePageHeader: true,
    parametersFormat: "table",
    interfacePropertiesFormat: "table",
    typeDeclarationFormat: "table",
    expandParameters: true,
  });
  const project = await app.convert();
  if (!project) throw new Error("TypeDoc could not read the declarations in dist/: run npm run build first");
  app.validate(project);
  return { app, project };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { app, project } = await exported();
  await app.generateOutputs(project);
  // What is not documented is printed, and fails test/package/api.test.ts; the package is made all the same.
  process.exitCode = app.logger.hasErrors() ? 1 : 0;
}
