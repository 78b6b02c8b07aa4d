/** The replies' shapes under the names the product uses, from the generated schema. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Learner = Schemas['Learner'];
