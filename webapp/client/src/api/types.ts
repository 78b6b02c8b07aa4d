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
export type Teacher = Schemas['TeacherView'];
export type TeacherReply = Schemas['TeacherReply'];
export type History = Schemas['HistoryPage'];
export type Message = Schemas['MessageView'];
export type Offer = Schemas['OfferView'];
export type OfferItem = Schemas['OfferItemView'];
export type AnswerPiece = Schemas['AnswerPiece'];
export type LookedUp = Schemas['LookedUp'];
export type Checked = Schemas['Checked'];
export type DiffPart = Schemas['DiffPart'];
/** openapi-fetch hands tuples over as plain arrays. */
export type ReviewCard = Omit<Schemas['ReviewCard'], 'intervals'> & { intervals: number[] };
export type Queue = Omit<Schemas['Queue'], 'cards'> & { cards: ReviewCard[] };
export type GradesReply = Omit<Schemas['GradesReply'], 'queue'> & { queue: Queue };
export type Undone = { card: ReviewCard; queue: Queue };
