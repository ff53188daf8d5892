import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LetheError } from '../errors.js';

/** Bounds of one GraphQL request. */
export const LIMITS = {
  /** Of the whole document, before it is even parsed to the end. */
  tokens: 8_000,
  /** Nested selections. */
  depth: 12,
  /** Fields of Query or Mutation in one operation. */
  rootFields: 20,
  aliases: 60,
  /** Estimated number of field values in the answer. */
  cost: 250_000,
} as const;

/** How many items a plain list is assumed to hold. Lists with `first` count as that many. */
const ASSUMED: Readonly<Record<string, number>> = {
  domains: 10,
  entities: 20,
  facets: 10,
  themes: 10,
  interests: 10,
  summaries: 5,
  edges: 10,
  sources: 2,
};
/** No list takes a larger `first`. */
const LARGEST_PAGE = 500;
/** Any other list. */
const ASSUMED_LIST = 10;

/** What a field costs, as far as the document alone tells; `first` is known only with the variables. */
interface Plan {
  readonly name: string;
  readonly factor: number;
  readonly first?: { readonly variable?: string; readonly value: number };
  /** Lists of a connection hold as many as its `first`. */
  readonly page: boolean;
  readonly children: readonly Plan[];
}

const plans = new WeakMap<OperationDefinitionNode, readonly Plan[]>();

/**
 * Refuses a document that is too deep, too wide or too dear for what its variables ask.
 * @throws QUERY_TOO_COMPLEX naming the bound
 */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  let plan = plans.get(operation);
  if (!plan) {
    plan = planOf(schema, document, operation);
    plans.set(operation, plan);
  }
  const cost = costOf(plan, variables, 1);
  if (cost > LIMITS.cost)
    throw tooComplex(
      `it may answer more than ${LIMITS.cost} values: ask for smaller pages or fewer nested lists`,
    );
}

function tooComplex(why: string): LetheError {
  return new LetheError('QUERY_TOO_COMPLEX', why);
}

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Plan[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const d of document.definitions)
    if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d);
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  let aliases = 0;
  let fields = 0;

  const walk = (set: SelectionSetNode, type: GraphQLCompositeType, depth: number): Plan[] => {
    if (depth > LIMITS.depth) throw tooComplex(`it is nested deeper than ${LIMITS.depth} levels`);
    const found: Plan[] = [];
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        // Spread over and over, a few fragments make a tree of any size: what is walked counts, not what was written.
        if (++fields > LIMITS.tokens) throw tooComplex(`it selects more than ${LIMITS.tokens} fields`);
        if (selection.alias && ++aliases > LIMITS.aliases)
          throw tooComplex(`it has more than ${LIMITS.aliases} aliases`);
        const plan = fieldPlan(selection, type, depth);
        if (plan) found.push(plan);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const named = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (fragment && named && isCompositeType(named))
        found.push(...walk(fragment.selectionSet, named, depth));
    }
    return found;
  };

  const fieldPlan = (node: FieldNode, parent: GraphQLCompositeType, depth: number): Plan | undefined => {
    const name = node.name.value;
    // Introspection is bounded by the library's own rule, and answers the schema only.
    if (name.startsWith('__')) return undefined;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return undefined;
    const type = getNamedType(field.type);
    const list = isListType(getNullableType(field.type));
    const page = list && (name === 'nodes' || name === 'edges') && parent.name.endsWith('Connection');
    const takesFirst = field.args.find((a) => a.name === 'first');
    const value = node.arguments?.find((a) => a.name.value === 'first')?.value;
    const standard = typeof takesFirst?.defaultValue === 'number' ? takesFirst.defaultValue : ASSUMED_LIST;
    const first = !takesFirst
      ? undefined
      : value?.kind === Kind.VARIABLE
        ? { variable: value.name.value, value: standard }
        : { value: value?.kind === Kind.INT ? Number(value.value) : standard };
    return {
      name,
      factor: list ? (ASSUMED[name] ?? ASSUMED_LIST) : 1,
      first,
      page,
      children: node.selectionSet && isCompositeType(type) ? walk(node.selectionSet, type, depth + 1) : [],
    };
  };

  const plan = walk(operation.selectionSet, root, 1);
  if (plan.length > LIMITS.rootFields) throw tooComplex(`it has more than ${LIMITS.rootFields} root fields`);
  return plan;
}

function costOf(plans: readonly Plan[], variables: Readonly<Record<string, unknown>>, page: number): number {
  let sum = 0;
  for (const plan of plans) {
    const asked = plan.first?.variable === undefined ? undefined : variables[plan.first.variable];
    // A variable without a value, or with null, is a page of the standard size to the resolver.
    const first = typeof asked === 'number' ? asked : (plan.first?.value ?? ASSUMED_LIST);
    // A page beyond its own bounds is refused by them, which name the argument.
    const size = Math.min(Math.max(1, first), LARGEST_PAGE);
    const times = plan.page ? page : plan.factor;
    sum += times * (1 + costOf(plan.children, variables, plan.first ? size : 1));
  }
  return sum;
}
