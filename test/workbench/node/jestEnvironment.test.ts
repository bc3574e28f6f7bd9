/** A test whose code asks for what is not there fails, whatever the code does with the error. */
import WorkbenchEnvironment from "../../../workbench/node/jestEnvironment";
import type { Bench } from "../../../workbench/node";

type Given = ConstructorParameters<typeof WorkbenchEnvironment>;

let environment: WorkbenchEnvironment;
beforeAll(async () => {
  const projectConfig = { testEnvironmentOptions: {}, globals: {}, fakeTimers: {} };
  environment = new WorkbenchEnvironment(
    { projectConfig, globalConfig: {} } as unknown as Given[0],
    {} as unknown as Given[1],
  );
  await environment.setup();
});
afterAll(() => environment.teardown());

async function errorsOf(
  work: (globals: { Excel: typeof Excel; workbench: Bench }) => unknown,
): Promise<unknown[]> {
  const errors: unknown[] = [];
  environment.handleTestEvent({ name: "test_start", test: { errors } });
  await work(environment.global as unknown as { Excel: typeof Excel; workbench: Bench });
  environment.handleTestEvent({ name: "test_fn_success", test: { errors } });
  return errors;
}

const missing = (excel: typeof Excel) =>
  excel
    .run((context) => {
      context.workbook.pivotTables.load("items/name");
      return context.sync();
    })
    .catch(() => "the add-in says nothing");

test("its complaint names what is missing", async () => {
  const [error] = await errorsOf((globals) => missing(globals.Excel));
  expect(String(error)).toBe(
    'Error: The workbench doesn\'t have Workbook.pivotTables. Add it to the object model, or call workbench.expectUnsupported("why").',
  );
});

test("a test that means it does not fail", async () => {
  const errors = await errorsOf(async (globals) => {
    globals.workbench.expectUnsupported("It is meant.");
    await missing(globals.Excel);
  });
  expect(errors).toEqual([]);
});

test("the next test is not blamed", async () => {
  expect(await errorsOf(() => undefined)).toEqual([]);
});
