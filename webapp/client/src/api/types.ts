/** The API's shapes under the names the product uses, from the generated schema. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type Learner = Schemas['LearnerReply'];
export type Profile = Schemas['ProfileView'];
export type NewProfile = Schemas['ProfileBody'];
export type ProfileChanges = Schemas['ProfileChangesBody'];
export type Options = Schemas['OptionsReply'];
export type Today = Schemas['TodayReply'];
export type Deck = Schemas['DeckView'];
export type DeckChanges = Schemas['DeckChangesBody'];
export type Card = Schemas['CardView'];
export type CardChanges = Schemas['CardChangesBody'];
export type CardPage = Schemas['CardPage'];
export type CourseDeck = Schemas['CourseDeckView'];
export type Entry = Schemas['EntryView'];
export type Added = Schemas['Added'];
export type ReviewCard = Schemas['ReviewCard'];
export type Counts = Schemas['Counts'];
export type Queue = Schemas['Queue'];
export type Checked = Schemas['Checked'];
export type DiffPart = Schemas['DiffPart'];
export type GradesReply = Schemas['GradesReply'];
export type Undone = Schemas['UndoReply'];
