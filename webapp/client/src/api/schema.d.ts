// Generated from webapp/openapi.json by scripts/generate.js.
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges launch data for a session
         * @description Exchanges launch data for a session. 401: it is forged, another bot's, or older than an hour.
         */
        post: operations["log_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new token for one that is still valid; up to a day after the login
         * @description A new token for one that is still valid; up to a day after the login.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The learner and their active profile
         * @description The learner and their active profile.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a profile can be made of
         * @description What a profile can be made of.
         */
        get: operations["get_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All of the learner's profiles, oldest first
         * @description All of the learner's profiles, oldest first.
         */
        get: operations["list_profiles"];
        put?: never;
        /**
         * Makes a profile and makes it the active one
         * @description Makes a profile and makes it the active one. A language the learner has already is only made active.
         */
        post: operations["create_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{profile_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switches to another profile
         * @description Switches to another profile.
         */
        post: operations["activate_profile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profiles/{profile_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sets a profile aside (never the last one); the reply is the one that is active now
         * @description Sets a profile aside (never the last one); the reply is the one that is active now.
         */
        delete: operations["delete_profile"];
        options?: never;
        head?: never;
        /**
         * Changes what is given
         * @description Changes what is given.
         */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that the Today screen shows
         * @description All that the Today screen shows.
         */
        get: operations["get_today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next showings and what is left today
         * @description The next showings and what is left today.
         */
        get: operations["next_reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts grades, each in a transaction of its own and in their order: one that is refused holds up no other
         * @description Counts grades, each in a transaction of its own and in their order: one that is refused holds up no other.
         */
        post: operations["grade_reviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the last grade back; its showing comes again
         * @description Takes the last grade back; its showing comes again.
         */
        post: operations["undo_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/showing/{schedule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One showing as it stands now
         * @description One showing as it stands now.
         */
        get: operations["get_showing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/review/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds a typed answer against the right one; grades nothing
         * @description Holds a typed answer against the right one; grades nothing.
         */
        post: operations["check_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All decks in the learner's order, with what is due in each
         * @description All decks in the learner's order, with what is due in each.
         */
        get: operations["list_decks"];
        put?: never;
        /**
         * Makes an empty deck
         * @description Makes an empty deck.
         */
        post: operations["create_deck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decks/{deck_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sets a deck and its cards aside; it can be restored
         * @description Sets a deck and its cards aside; it can be restored.
         */
        delete: operations["delete_deck"];
        options?: never;
        head?: never;
        /**
         * Changes what is given, or nothing
         * @description Changes what is given, or nothing.
         */
        patch: operations["change_deck"];
        trace?: never;
    };
    "/api/decks/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts the decks in this order; those not named follow as they stood
         * @description Puts the decks in this order; those not named follow as they stood.
         */
        put: operations["order_decks"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decks/{deck_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a deletion back
         * @description Takes a deletion back.
         */
        post: operations["restore_deck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of cards, of one deck or of all, newest last
         * @description A page of cards, of one deck or of all, newest last.
         */
        get: operations["list_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One card
         * @description One card.
         */
        get: operations["get_card"];
        put?: never;
        post?: never;
        /**
         * Sets a card aside; it can be restored
         * @description Sets a card aside; it can be restored.
         */
        delete: operations["delete_card"];
        options?: never;
        head?: never;
        /**
         * Changes what is given
         * @description Changes what is given.
         */
        patch: operations["change_card"];
        trace?: never;
    };
    "/api/cards/{card_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows the card no more until it is resumed
         * @description Shows the card no more until it is resumed.
         */
        post: operations["suspend_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{card_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a suspended card again
         * @description Shows a suspended card again.
         */
        post: operations["resume_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{card_id}/rescue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a leech back to learning, its lapses forgiven
         * @description Puts a leech back to learning, its lapses forgiven.
         */
        post: operations["rescue_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{card_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a deletion back
         * @description Takes a deletion back.
         */
        post: operations["restore_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leeches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cards that were forgotten too often and are set aside
         * @description Cards that were forgotten too often and are set aside.
         */
        get: operations["list_leeches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a word or a list from the lexicon, and says what became of each
         * @description Adds a word or a list from the lexicon, and says what became of each.
         */
        post: operations["add_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the chosen meaning of an ambiguous word
         * @description Adds the chosen meaning of an ambiguous word.
         */
        post: operations["add_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a word with the learner's own translation
         * @description Adds a word with the learner's own translation.
         */
        post: operations["add_own_word"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds words that the lexicon may not know: a language model is asked about those, once for all of them
         * @description Adds words that the lexicon may not know: a language model is asked about those, once for all of them. May take a minute.
         */
        post: operations["draft_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/words/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back cards that were just added
         * @description Takes back cards that were just added.
         */
        post: operations["undo_added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-decks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bundled decks of the profile's language
         * @description The bundled decks of the profile's language.
         */
        get: operations["list_course_decks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-decks/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a deck of the learner's own from a bundled one; taken twice, it is there once
         * @description Makes a deck of the learner's own from a bundled one; taken twice, it is there once.
         */
        post: operations["take_course_deck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lexicon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the lexicon knows of a word, and whether it is a card already; adds nothing and asks no model
         * @description What the lexicon knows of a word, and whether it is a card already; adds nothing and asks no model.
         */
        get: operations["look_word_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The course, and how far the learner has come with it
         * @description The course, and how far the learner has come with it.
         */
        get: operations["list_lessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{lesson_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lesson: aim, explanation, words, dialogue
         * @description A lesson: aim, explanation, words, dialogue.
         */
        get: operations["get_lesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{lesson_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A lesson's exercises: at the item they were left at, or from the first one
         * @description A lesson's exercises: at the item they were left at, or from the first one.
         */
        post: operations["run_lesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{lesson_id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cards of a lesson's words, all or some
         * @description Makes cards of a lesson's words, all or some. What is a card already is among the duplicates.
         */
        post: operations["add_lesson_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lessons/{lesson_id}/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A word of a lesson, its example, or a line of the dialogue, spoken: Opus in OGG
         * @description A word of a lesson, its example, or a line of the dialogue, spoken: Opus in OGG.
         */
        get: operations["speak_lesson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a quiz can be about
         * @description What a quiz can be about.
         */
        get: operations["list_topics"];
        put?: never;
        /**
         * The topic that is meant, if there is one; else it is noted down as the learner's own
         * @description The topic that is meant, if there is one; else it is noted down as the learner's own.
         */
        post: operations["add_topic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a quiz; one that is open gives way
         * @description Makes a quiz; one that is open gives way.
         */
        post: operations["start_quiz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a quiz stands; asked again and again while an answer is being checked
         * @description Where a quiz stands; asked again and again while an answer is being checked.
         */
        get: operations["get_quiz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the item that is asked; how it went and the next item are in the reply
         * @description Answers the item that is asked; how it went and the next item are in the reply.
         */
        post: operations["answer_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves the item for the end of the quiz; or stops waiting for an answer to be checked
         * @description Leaves the item for the end of the quiz; or stops waiting for an answer to be checked.
         */
        post: operations["skip_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/hint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The item with its hint
         * @description The item with its hint.
         */
        post: operations["show_hint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a quiz went, finished or not
         * @description How a quiz went, finished or not.
         */
        get: operations["get_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cards of the words of the mistakes
         * @description Makes cards of the words of the mistakes.
         */
        post: operations["add_quiz_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The learner says that their answer is right: it is looked at once more
         * @description The learner says that their answer is right: it is looked at once more. Said again, it tells how that stands.
         */
        post: operations["dispute_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be heard in an item, spoken: Opus in OGG
         * @description What is to be heard in an item, spoken: Opus in OGG.
         */
        get: operations["speak_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quizzes/{quiz_id}/heard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same in letters, for a device that says it by itself
         * @description The same in letters, for a device that says it by itself.
         */
        get: operations["get_heard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The learner's texts, newest first
         * @description The learner's texts, newest first.
         */
        get: operations["list_readings"];
        put?: never;
        /**
         * Makes a reading of a text; the same text brought again is the same reading
         * @description Makes a reading of a text; the same text brought again is the same reading.
         */
        post: operations["bring_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{reading_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A text, sentence by sentence, with what is known of its words now
         * @description A text, sentence by sentence, with what is known of its words now.
         */
        get: operations["get_reading"];
        put?: never;
        post?: never;
        /**
         * Puts it away; words taken from it stay
         * @description Puts it away; words taken from it stay.
         */
        delete: operations["delete_reading"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{reading_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings a deleted one back
         * @description Brings a deleted one back.
         */
        post: operations["restore_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{reading_id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cards of words met in it
         * @description Makes cards of words met in it. What is a card already is among the duplicates.
         */
        post: operations["add_reading_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/readings/{reading_id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Questions about it: at the one they were left at, or from the first one
         * @description Questions about it: at the one they were left at, or from the first one.
         */
        post: operations["ask_about_reading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics/{own_id}/lesson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the lesson on one of the learner's own topics is, and what there is in place of one
         * @description How far the lesson on one of the learner's own topics is, and what there is in place of one.
         */
        get: operations["get_writing"];
        put?: never;
        /**
         * Asks the teacher for a lesson on one of the learner's own topics
         * @description Asks the teacher for a lesson on one of the learner's own topics. It takes a minute or two: ask for its state. A lesson that is being written, or is there already, is not written anew.
         */
        post: operations["write_lesson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a placement, or goes on with the one that was left
         * @description Begins a placement, or goes on with the one that was left.
         */
        post: operations["start_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement/{quiz_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a placement stands
         * @description Where a placement stands.
         */
        get: operations["get_placement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement/{quiz_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the question that is asked; the next one, or the result, is in the reply
         * @description Answers the question that is asked; the next one, or the result, is in the reply.
         */
        post: operations["answer_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement/{quiz_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a placement with what its answers say so far
         * @description Ends a placement with what its answers say so far.
         */
        post: operations["stop_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placement/{quiz_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives the profile the level that was found; ends the placement if it is not over
         * @description Gives the profile the level that was found; ends the placement if it is not over.
         */
        post: operations["accept_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers/{offer_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cards of words; asked twice, each is made once
         * @description Makes cards of words; asked twice, each is made once.
         */
        post: operations["take_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/offers/{offer_id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back cards that were made of words here, unless they have been reviewed
         * @description Takes back cards that were made of words here, unless they have been reviewed.
         */
        post: operations["put_offer_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the teacher can do at the moment, and the newest messages
         * @description What the teacher can do at the moment, and the newest messages.
         */
        get: operations["get_teacher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of the conversation
         * @description A page of the conversation.
         */
        get: operations["list_messages"];
        put?: never;
        /**
         * Says something to the teacher
         * @description Says something to the teacher. The answer is written at once; see `/api/teacher/messages/{message_id}/answer`.
         */
        post: operations["ask_teacher"];
        /**
         * Forgets the conversation: what was said is hidden, and the teacher remembers none of it
         * @description Forgets the conversation: what was said is hidden, and the teacher remembers none of it.
         */
        delete: operations["clear_messages"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The answer to a message of the learner, as it is written: `text` events, then `done` with the whole of it
         * @description The answer to a message of the learner, as it is written: `text` events, then `done` with the whole of it. Whoever comes late, or again, gets it from its beginning; an answer given long ago is `done` at once. If the stream ends without `done`, ask again.
         */
        get: operations["follow_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the answer to a message of the learner where it is; what has been said stays
         * @description Ends the answer to a message of the learner where it is; what has been said stays.
         */
        post: operations["stop_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks anew for an answer that failed
         * @description Asks anew for an answer that failed. The message is the learner's.
         */
        post: operations["retry_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/translate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An answer of the teacher with its translation; a language model is asked for it once
         * @description An answer of the teacher with its translation; a language model is asked for it once. May take a minute.
         */
        post: operations["translate_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back the reviews that an answer of the teacher counted
         * @description Takes back the reviews that an answer of the teacher counted.
         */
        post: operations["undo_counted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/scene": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a role-play, in which the teacher speaks first, or ends the one that is on
         * @description Begins a role-play, in which the teacher speaks first, or ends the one that is on.
         */
        post: operations["set_scene"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cards/{card_id}/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A card's word or example, spoken: Opus in OGG
         * @description A card's word or example, spoken: Opus in OGG.
         */
        get: operations["speak_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teacher/messages/{message_id}/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An answer of the teacher, spoken: Opus in OGG
         * @description An answer of the teacher, spoken: Opus in OGG.
         */
        get: operations["speak_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Refused: {
            error: {
                /** @description A message id in locales/ */
                key: string;
                /** @description The message's variables */
                params: {
                    [key: string]: string | number;
                };
                /** @description What to look for in the logs */
                request_id: string;
            };
        };
        /**
         * Added
         * @description What became of a word or a pasted list.
         */
        Added: {
            deck_id: number;
            deck_title: string;
            cards: components["schemas"]["CardView"][];
            duplicates: components["schemas"]["Duplicate"][];
            ambiguous: components["schemas"]["Ambiguous"][];
            unknown: string[];
        };
        /** AddedCardsBody */
        AddedCardsBody: {
            card_ids: number[];
        };
        /**
         * Ambiguous
         * @description A word with several meanings: the learner chooses.
         */
        Ambiguous: {
            word: string;
            entries: components["schemas"]["EntryView"][];
        };
        /**
         * AnswerBody
         * @description ``text`` or ``picked``; neither is "I don't know".
         */
        AnswerBody: {
            /** @description The quiz's, when the item was shown */
            version: number;
            /** @default  */
            text?: string;
            /**
             * @description Places in `options`; of pairs, for each left one in `others`
             * @default []
             */
            picked?: number[];
        };
        /** AnswerPiece */
        AnswerPiece: {
            text: string;
            anew: boolean;
        };
        /** AnsweredItem */
        AnsweredItem: {
            number: number;
            /** @enum {string} */
            kind: "choose" | "choose_many" | "match" | "listen_choose" | "gap" | "order" | "type" | "listen_type" | "say" | "transform" | "translate" | "mistake";
            /** @enum {string} */
            shape: "one" | "many" | "order" | "pairs" | "text" | "voice";
            answer_language: string;
            ask: string;
            text: string;
            meaning: string;
            heard: string;
            options: string[];
            others: string[];
            /** @enum {string} */
            given: "right" | "nearly" | "wrong" | "unsure" | "skipped" | "checking";
            answer: components["schemas"]["GivenAnswer"];
            right: string;
            rights: number[];
            parts: components["schemas"]["DiffPart"][];
            slip: string | null;
            why: string;
            disputable: boolean;
            /** @enum {string} */
            dispute: "" | "open" | "accepted" | "refused" | "unsure";
        };
        /** AskBody */
        AskBody: {
            /** @description Made once per message; sent again, it counts once */
            client_id: string;
            text: string;
        };
        /** AskedItem */
        AskedItem: {
            number: number;
            /** @enum {string} */
            kind: "choose" | "choose_many" | "match" | "listen_choose" | "gap" | "order" | "type" | "listen_type" | "say" | "transform" | "translate" | "mistake";
            /** @enum {string} */
            shape: "one" | "many" | "order" | "pairs" | "text" | "voice";
            answer_language: string;
            ask: string;
            text: string;
            meaning: string;
            spoken: boolean;
            options: string[];
            others: string[];
            has_hint: boolean;
            hint: string;
            comes_back: boolean;
            waiting: components["schemas"]["GivenAnswer"] | null;
        };
        /**
         * CardChangesBody
         * @description Only what is there and not null changes.
         */
        CardChangesBody: {
            /** @default null */
            word?: string | null;
            /** @default null */
            transcription?: string | null;
            /** @default null */
            translation?: string | null;
            /** @default null */
            example?: string | null;
            /** @default null */
            example_translation?: string | null;
            /** @default null */
            hint?: string | null;
            /** @default null */
            deck_id?: number | null;
        };
        /** CardPage */
        CardPage: {
            cards: components["schemas"]["CardView"][];
            next: number | null;
        };
        /** CardView */
        CardView: {
            id: number;
            deck_id: number;
            deck_title: string;
            word: string;
            transcription: string;
            translation: string;
            part_of_speech: string;
            grammar: {
                [key: string]: string;
            };
            example: string;
            example_translation: string;
            hint: string;
            met_in: string;
            /** @enum {string} */
            state: "new" | "learning" | "young" | "mature" | "suspended" | "leech";
            due: string | null;
        };
        /** CheckBody */
        CheckBody: {
            /** Format: int64 */
            schedule_id: number;
            typed: string;
        };
        /** Checked */
        Checked: {
            /** @enum {string} */
            verdict: "right" | "nearly" | "wrong";
            answer: string;
            parts: components["schemas"]["DiffPart"][];
            suggested_grade: number;
        };
        /**
         * Correction
         * @description A minimal edit of what the learner wrote.
         */
        Correction: {
            wrong: string;
            right: string;
            why: string;
        };
        /**
         * Counted
         * @description A due word the learner used correctly: that counted as a review.
         */
        Counted: {
            word: string;
            undone: boolean;
        };
        /**
         * Counts
         * @description What is left today, within the caps.
         */
        Counts: {
            new: number;
            learning: number;
            review: number;
        };
        /** CourseDeckBody */
        CourseDeckBody: {
            key: string;
        };
        /** CourseDeckView */
        CourseDeckView: {
            key: string;
            title: string;
            level: string;
            size: number;
            deck_id: number | null;
        };
        /** CourseDecksReply */
        CourseDecksReply: {
            decks: components["schemas"]["CourseDeckView"][];
        };
        /** DayMark */
        DayMark: {
            /** Format: date */
            day: string;
            done: boolean;
        };
        /** DeckBody */
        DeckBody: {
            title: string;
        };
        /**
         * DeckChangesBody
         * @description Only what is there and not null changes.
         */
        DeckChangesBody: {
            /** @default null */
            title?: string | null;
            /** @default null */
            new_per_day?: number | null;
            /** @default null */
            active?: true | null;
        };
        /** DeckView */
        DeckView: {
            id: number;
            title: string;
            position: number;
            cards: number;
            due: number;
            new_per_day: number | null;
            source: string | null;
            active: boolean;
        };
        /** DecksReply */
        DecksReply: {
            decks: components["schemas"]["DeckView"][];
        };
        /** DialogueLine */
        DialogueLine: {
            who: string;
            says: string;
            means: string;
        };
        /**
         * DiffPart
         * @description A run of letters of a typed answer and of the right one. ``typed`` empty: missing; ``right`` empty: too much.
         */
        DiffPart: {
            typed: string;
            right: string;
            same: boolean;
        };
        /** DisputeBody */
        DisputeBody: {
            number: number;
        };
        /** DisputeReply */
        DisputeReply: {
            /** @enum {string} */
            state: "" | "open" | "accepted" | "refused" | "unsure";
            why: string;
        };
        /** DraftBody */
        DraftBody: {
            /** @default null */
            deck_id?: number | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
            /**
             * @description Adds what the learner has already once more
             * @default false
             */
            keep_both?: boolean;
            /** @description Words in either language, phrases, names of groups */
            items: string[];
        };
        /** Duplicate */
        Duplicate: {
            word: string;
            card_id: number;
        };
        /** EntryBody */
        EntryBody: {
            /** @default null */
            deck_id?: number | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
            /**
             * @description Adds what the learner has already once more
             * @default false
             */
            keep_both?: boolean;
            /**
             * Format: int64
             * @description The meaning chosen for an ambiguous word
             */
            entry_id: number;
        };
        /** EntryView */
        EntryView: {
            id: number;
            word: string;
            transcription: string;
            part_of_speech: string;
            translation: string;
            sense: string;
        };
        /** GivenAnswer */
        GivenAnswer: {
            text: string;
            picked: number[];
        };
        /**
         * GradeBody
         * @description One grade, as the client noted it down.
         */
        GradeBody: {
            /** @description Made once per grade; sent again, it counts once */
            client_id: string;
            /** Format: int64 */
            schedule_id: number;
            /** @description The showing's, as the queue gave it */
            version: number;
            /** @description 1 again, 2 hard, 3 good, 4 easy */
            grade: number;
            /** @enum {string} */
            way: "recognise" | "recall" | "type";
            /** @default null */
            duration_ms?: number | null;
            /** @default null */
            graded_at?: string | null;
        };
        /** GradeResult */
        GradeResult: {
            client_id: string;
            outcome: ("counted" | "repeated" | "stale") | null;
            due: string | null;
            leech: boolean;
            /** @default null */
            error: string | null;
        };
        /** GradesBody */
        GradesBody: {
            reviews: components["schemas"]["GradeBody"][];
            /** @default null */
            deck_id?: number | null;
            /**
             * @description Showings in the reply's queue
             * @default 1
             */
            limit?: number;
        };
        /** GradesReply */
        GradesReply: {
            results: components["schemas"]["GradeResult"][];
            queue: components["schemas"]["Queue"];
        };
        /** HeardReply */
        HeardReply: {
            text: string;
        };
        /** HistoryPage */
        HistoryPage: {
            messages: components["schemas"]["MessageView"][];
            earlier: number | null;
        };
        /** LearnerReply */
        LearnerReply: {
            /** Format: int64 */
            id: number;
            first_name: string;
            telegram_language: string;
            profile: components["schemas"]["ProfileView"] | null;
        };
        /** LeechesReply */
        LeechesReply: {
            cards: components["schemas"]["CardView"][];
        };
        /** LessonReply */
        LessonReply: {
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            sort: "lesson" | "test";
            level: string;
            unit: number;
            position: number;
            title: string;
            aim: string;
            explanation: string;
            words: components["schemas"]["LessonWord"][];
            dialogue: components["schemas"]["DialogueLine"][];
            /** @enum {string} */
            state: "new" | "open" | "done";
            best: number | null;
            written: boolean;
            exercises: number;
        };
        /**
         * LessonRow
         * @description A lesson or unit test in a list. ``written``: by the teacher, for this learner.
         */
        LessonRow: {
            id: number;
            /** @enum {string} */
            sort: "lesson" | "test";
            level: string;
            unit: number;
            position: number;
            title: string;
            aim: string;
            /** @enum {string} */
            state: "new" | "open" | "done";
            best: number | null;
            written: boolean;
        };
        /** LessonWord */
        LessonWord: {
            entry_id: number | null;
            word: string;
            translation: string;
            example: string;
            example_translation: string;
            card_id: number | null;
        };
        /** LessonWordsBody */
        LessonWordsBody: {
            /** @default null */
            entry_ids?: number[] | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
        };
        /** LessonsReply */
        LessonsReply: {
            lessons: components["schemas"]["LessonRow"][];
        };
        /** Login */
        Login: {
            /** @description Telegram's initData, as it came */
            init_data: string;
        };
        /** LookedUp */
        LookedUp: {
            entries: components["schemas"]["EntryView"][];
            card_id: number | null;
        };
        /** MessageView */
        MessageView: {
            id: number;
            /** @enum {string} */
            role: "learner" | "teacher";
            text: string;
            /** @enum {string} */
            state: "waiting" | "done" | "stopped" | "failed";
            error: string;
            scene: string;
            heard: boolean;
            /** Format: date-time */
            created_at: string;
            reply_to: number | null;
            corrections: components["schemas"]["Correction"][];
            counted: components["schemas"]["Counted"][];
            /** @default null */
            offer: components["schemas"]["OfferView"] | null;
            /** @default  */
            translation: string;
            actions: string[];
        };
        /** MetWord */
        MetWord: {
            /** Format: int64 */
            entry_id: number;
            word: string;
            translation: string;
        };
        /** OfferItemView */
        OfferItemView: {
            number: number;
            word: string;
            translation: string;
            /** @enum {string} */
            kind: "word" | "correction";
            card_id: number | null;
        };
        /** OfferView */
        OfferView: {
            id: number;
            met_in: string;
            items: components["schemas"]["OfferItemView"][];
        };
        /**
         * OptionsReply
         * @description What a profile can be made of.
         */
        OptionsReply: {
            languages: string[];
            own_languages: string[];
            levels: string[];
            goals: string[];
            daily_minutes: number[];
            zones: string[];
        };
        /** OrderBody */
        OrderBody: {
            /** @description First first */
            ids: number[];
        };
        /** OwnWordBody */
        OwnWordBody: {
            /** @default null */
            deck_id?: number | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
            /**
             * @description Adds what the learner has already once more
             * @default false
             */
            keep_both?: boolean;
            word: string;
            translation: string;
            /** @default  */
            example?: string;
        };
        /** PlacementAnswerBody */
        PlacementAnswerBody: {
            /** @description The placement's, when the question was shown */
            version: number;
            /** @default null */
            place?: number | null;
        };
        /** PlacementQuestion */
        PlacementQuestion: {
            number: number;
            text: string;
            options: string[];
        };
        /**
         * PlacementReply
         * @description Where a placement stands: at a question, or over.
         */
        PlacementReply: {
            /** @enum {string} */
            outcome: "asked" | "counted" | "repeated" | "stale" | "checking";
            /** Format: int64 */
            id: number;
            version: number;
            most: number;
            question: components["schemas"]["PlacementQuestion"] | null;
            result: components["schemas"]["PlacementResult"] | null;
        };
        /** PlacementResult */
        PlacementResult: {
            /** @enum {string} */
            level: "A1" | "A2" | "B1" | "B2" | "C1" | "C2";
            sure: boolean;
            early: boolean;
        };
        /**
         * ProfileBody
         * @description What onboarding asks. ``level`` null: "I don't know".
         */
        ProfileBody: {
            /** @enum {string} */
            language: "en" | "es" | "de" | "fr";
            /** @enum {string} */
            own_language: "ru" | "en";
            /** @default null */
            level?: ("A1" | "A2" | "B1" | "B2" | "C1" | "C2") | null;
            /** @enum {string} */
            goal: "travel" | "work" | "study" | "people" | "culture" | "exam";
            /** @enum {integer} */
            daily_minutes: 5 | 10 | 15 | 30;
            /** @default null */
            reminder_minute?: number | null;
            /** @description IANA name */
            zone: string;
        };
        /**
         * ProfileChangesBody
         * @description Only what is there and not null changes.
         */
        ProfileChangesBody: {
            /** @default null */
            own_language?: ("ru" | "en") | null;
            /** @default null */
            interface_language?: ("ru" | "en") | null;
            /** @default null */
            level?: ("A1" | "A2" | "B1" | "B2" | "C1" | "C2") | null;
            /** @default null */
            goal?: ("travel" | "work" | "study" | "people" | "culture" | "exam") | null;
            /** @default null */
            daily_minutes?: (5 | 10 | 15 | 30) | null;
            /** @default null */
            reminder_minute?: number | null;
            /** @default null */
            zone?: string | null;
            /** @default null */
            retention?: number | null;
            /** @default null */
            new_per_day?: number | null;
            /** @default null */
            reviews_per_day?: number | null;
            /** @default null */
            both_directions?: boolean | null;
            /** @default null */
            typing?: boolean | null;
        };
        /** ProfileView */
        ProfileView: {
            id: number;
            learner_id: number;
            language: string;
            own_language: string;
            interface_language: string;
            level: string;
            goal: string;
            daily_minutes: number;
            reminder_minute: number | null;
            zone: string;
            retention: number;
            new_per_day: number;
            reviews_per_day: number;
            both_directions: boolean;
            typing: boolean;
            active_deck_id: number | null;
        };
        /** ProfilesReply */
        ProfilesReply: {
            profiles: components["schemas"]["ProfileView"][];
            active_id: number | null;
        };
        /** PutBackBody */
        PutBackBody: {
            /** @default null */
            numbers?: number[] | null;
        };
        /** QuestionsBody */
        QuestionsBody: {
            /**
             * @description speech: the client can say aloud what is to be heard · hearing: it understands
             * @default []
             */
            abilities?: ("speech" | "hearing")[];
            /** @description What to do, in words for the learner */
            ask_gap: string;
            /** @description What to do, in words for the learner */
            ask_order: string;
            /**
             * @description From the beginning, also if they were left in the middle
             * @default false
             */
            anew?: boolean;
        };
        /** Queue */
        Queue: {
            cards: components["schemas"]["ReviewCard"][];
            counts: components["schemas"]["Counts"];
            done_today: number;
            undoable: number;
            next_due: string | null;
        };
        /**
         * QuizBody
         * @description ``topic``, ``deck_id``, ``lesson_id``, ``mistakes`` or ``again``; with none of them everything is mixed.
         */
        QuizBody: {
            /** @default null */
            topic?: string | null;
            /** @default null */
            deck_id?: number | null;
            /** @default null */
            lesson_id?: number | null;
            /**
             * @description What went wrong in any quiz and has not been right since
             * @default false
             */
            mistakes?: boolean;
            /** @default null */
            again?: number | null;
            /**
             * @default 10
             * @enum {integer}
             */
            size?: 5 | 10 | 20;
            /**
             * @description speech: the client can say aloud what is to be heard · hearing: it understands
             * @default []
             */
            abilities?: ("speech" | "hearing")[];
            /** @description What the learner sees of it */
            title: string;
        };
        /**
         * QuizInstead
         * @description What there are exercises on already that the topic may mean; one of the two.
         */
        QuizInstead: {
            title: string;
            topic: string | null;
            deck_id: number | null;
        };
        /** QuizState */
        QuizState: {
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            sort: "lesson" | "test" | "quiz" | "placement" | "reading";
            title: string;
            lesson_id: number | null;
            size: number;
            total: number;
            number: number;
            version: number;
            right_first: number;
            finished: boolean;
        };
        /** QuizWordsBody */
        QuizWordsBody: {
            /** @description Of the deck to make when there is none yet */
            default_title: string;
        };
        /** ReadingBody */
        ReadingBody: {
            /** @description As it was pasted; what is no text is taken out of it */
            text: string;
        };
        /** ReadingPage */
        ReadingPage: {
            readings: components["schemas"]["ReadingRow"][];
            /** @default null */
            next: number | null;
        };
        /**
         * ReadingPart
         * @description A piece of a sentence. ``word``: its place in the reading's words; None: what stands between them.
         */
        ReadingPart: {
            text: string;
            word: number | null;
        };
        /**
         * ReadingRow
         * @description A reading in a list, with figures from when it was brought.
         */
        ReadingRow: {
            id: number;
            title: string;
            level: string;
            words: number;
            share: number;
            /** Format: date-time */
            created_at: string;
        };
        /** ReadingSentence */
        ReadingSentence: {
            parts: components["schemas"]["ReadingPart"][];
            opens: boolean;
        };
        /** ReadingView */
        ReadingView: {
            id: number;
            title: string;
            level: string;
            /** Format: date-time */
            created_at: string;
            sentences: components["schemas"]["ReadingSentence"][];
            words: components["schemas"]["ReadingWord"][];
            counts: components["schemas"]["WordCounts"];
            share: number;
            share_before: number;
        };
        /**
         * ReadingWord
         * @description One word of a text, however often and in whatever forms it stands there.
         */
        ReadingWord: {
            /** @enum {string} */
            state: "known" | "learning" | "new" | "unknown" | "plain";
            entry_id: number | null;
            word: string;
            transcription: string;
            part_of_speech: string;
            translation: string;
            card_id: number | null;
            fresh: boolean;
        };
        /** ReadingWordsBody */
        ReadingWordsBody: {
            entry_ids: number[];
            /** @description Of the deck to make when there is none yet */
            default_title: string;
        };
        /** RefreshReply */
        RefreshReply: {
            token: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** ResultReply */
        ResultReply: {
            quiz: components["schemas"]["QuizState"];
            mistakes: components["schemas"]["AnsweredItem"][];
            words: components["schemas"]["MetWord"][];
            best: number | null;
            next_lesson_id: number | null;
        };
        /**
         * ReviewCard
         * @description One showing, with all that both its sides need. ``intervals``: seconds until due after again … easy.
         */
        ReviewCard: {
            schedule_id: number;
            version: number;
            card_id: number;
            deck_id: number;
            deck_title: string;
            /** @enum {string} */
            direction: "recognise" | "recall";
            /** @enum {string} */
            way: "recognise" | "recall" | "type";
            is_new: boolean;
            word: string;
            transcription: string;
            translation: string;
            part_of_speech: string;
            grammar: {
                [key: string]: string;
            };
            example: string;
            example_translation: string;
            hint: string;
            intervals: [
                number,
                number,
                number,
                number
            ];
        };
        /** RunBody */
        RunBody: {
            /**
             * @description speech: the client can say aloud what is to be heard · hearing: it understands
             * @default []
             */
            abilities?: ("speech" | "hearing")[];
            /**
             * @description From the beginning, also if it was left in the middle
             * @default false
             */
            anew?: boolean;
        };
        /** SceneBody */
        SceneBody: {
            /** @description One of the teacher's `scenes`; empty ends the one on */
            scene: string;
        };
        /** SceneReply */
        SceneReply: {
            message: components["schemas"]["MessageView"] | null;
        };
        /**
         * SceneView
         * @description A role-play. Its words for people: ``scenes-<id>`` in locales/.
         */
        SceneView: {
            id: string;
            level: string;
            fits: boolean;
        };
        /** SessionReply */
        SessionReply: {
            token: string;
            /** Format: date-time */
            expires_at: string;
            learner: components["schemas"]["LearnerReply"];
            start_param: string | null;
        };
        /**
         * StepReply
         * @description Where a quiz stands. Neither ``asked`` nor ``answered``: it is over.
         */
        StepReply: {
            /** @enum {string} */
            outcome: "asked" | "counted" | "repeated" | "stale" | "checking";
            quiz: components["schemas"]["QuizState"];
            asked: components["schemas"]["AskedItem"] | null;
            answered: components["schemas"]["AnsweredItem"] | null;
        };
        /** StopReply */
        StopReply: {
            stopped: boolean;
        };
        /** TakeBody */
        TakeBody: {
            /** @default null */
            numbers?: number[] | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
        };
        /** Taken */
        Taken: {
            offer: components["schemas"]["OfferView"];
            cards: components["schemas"]["CardView"][];
            deck_title: string;
        };
        /** TeacherReply */
        TeacherReply: {
            teacher: components["schemas"]["TeacherView"];
            history: components["schemas"]["HistoryPage"];
        };
        /** TeacherView */
        TeacherView: {
            ready: boolean;
            scene: string;
            scenes: components["schemas"]["SceneView"][];
            left_today: number | null;
            can_speak: boolean;
            can_listen: boolean;
            can_see: boolean;
        };
        /** TodayReply */
        TodayReply: {
            counts: components["schemas"]["Counts"];
            done: number;
            goal: number;
            minutes_left: number;
            streak: number;
            week: components["schemas"]["DayMark"][];
            /** @default 0 */
            leeches: number;
            profile: components["schemas"]["ProfileView"];
            decks: components["schemas"]["DeckView"][];
            quiz: components["schemas"]["QuizState"] | null;
            lesson: components["schemas"]["LessonRow"] | null;
        };
        /** TopicBody */
        TopicBody: {
            /** @description In the learner's own words */
            text: string;
        };
        /**
         * TopicView
         * @description ``slug``: of a bundled topic; "" for one in the learner's own words. ``right``: per cent, None before any.
         */
        TopicView: {
            slug: string;
            title: string;
            asked: number;
            right: number | null;
            step: number;
            suggested: boolean;
            /** @default null */
            own_id: number | null;
            /** @default null */
            lesson_id: number | null;
        };
        /** TopicsReply */
        TopicsReply: {
            topics: components["schemas"]["TopicView"][];
        };
        /** UndoBody */
        UndoBody: {
            /** @default null */
            deck_id?: number | null;
            /** @default 1 */
            limit?: number;
        };
        /** UndoReply */
        UndoReply: {
            card: components["schemas"]["ReviewCard"];
            queue: components["schemas"]["Queue"];
        };
        /** VersionBody */
        VersionBody: {
            /** @description The quiz's, when the item was shown */
            version: number;
        };
        /**
         * WordCounts
         * @description Different words, by state.
         */
        WordCounts: {
            /** @default 0 */
            known: number;
            /** @default 0 */
            learning: number;
            /** @default 0 */
            new: number;
            /** @default 0 */
            unknown: number;
        };
        /** WordsBody */
        WordsBody: {
            /** @default null */
            deck_id?: number | null;
            /** @description Of the deck to make when there is none yet */
            default_title: string;
            /**
             * @description Adds what the learner has already once more
             * @default false
             */
            keep_both?: boolean;
            /** @description A word, or a pasted list of up to 50 */
            text: string;
        };
        /** WritingReply */
        WritingReply: {
            /** @enum {string} */
            state: "none" | "writing" | "written";
            lesson_id: number | null;
            ready: boolean;
            instead: components["schemas"]["QuizInstead"] | null;
        };
    };
    responses: {
        /** @description The body is not JSON */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description No session, or it is over: log in anew */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description Not there, or another learner's */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description The state has moved on, or there is no profile yet */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description The body is too large */
        RequestEntityTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description Something in the request cannot be taken; `params.fields` names it */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description Too much at once, or a cap is reached; `Retry-After`, if there, says when to try again */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
        /** @description The database or the language model is away; `Retry-After`, if there, says when to try again */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refused"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    log_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_profiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfilesReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    activate_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    delete_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChangesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    next_reviews: {
        parameters: {
            query?: {
                deck_id?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    grade_reviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GradesReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    undo_review: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_showing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                schedule_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewCard"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    check_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checked"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_decks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecksReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    create_deck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeckBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeckView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    delete_deck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deck_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    change_deck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deck_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeckChangesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeckView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    order_decks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecksReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    restore_deck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deck_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeckView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_cards: {
        parameters: {
            query?: {
                deck_id?: number;
                /** @description Part of a word or a translation */
                q?: string;
                /** @description The last page's `next` */
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    delete_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    change_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardChangesBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    suspend_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    resume_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    rescue_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    restore_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_leeches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeechesReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_entry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_own_word: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnWordBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    draft_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    undo_added: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedCardsBody"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_course_decks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseDecksReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    take_course_deck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CourseDeckBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeckView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    look_word_up: {
        parameters: {
            query: {
                /** @description In any form */
                word: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedUp"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_lessons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_lesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LessonReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    run_lesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_lesson_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LessonWordsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    speak_lesson: {
        parameters: {
            query: {
                part: "word" | "example" | "line";
                /** @description Among the lesson's words, or its dialogue's lines */
                number: number;
            };
            header?: never;
            path: {
                lesson_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/ogg": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_topics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicsReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_topic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    start_quiz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuizBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_quiz: {
        parameters: {
            query?: {
                /** @description An item; how it went is told once it has been answered */
                answered?: number;
            };
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    answer_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    skip_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    show_hint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_quiz_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuizWordsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    dispute_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    speak_item: {
        parameters: {
            query: {
                number: number;
            };
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/ogg": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_heard: {
        parameters: {
            query: {
                number: number;
            };
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeardReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_readings: {
        parameters: {
            query?: {
                /** @description The page's `next` */
                before?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    bring_reading: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    delete_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    restore_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    add_reading_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingWordsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Added"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ask_about_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reading_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionsBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_writing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                own_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WritingReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    write_lesson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                own_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WritingReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    start_placement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_placement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    answer_placement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacementAnswerBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    stop_placement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    accept_placement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    take_offer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    put_offer_back: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offer_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBackBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    get_teacher: {
        parameters: {
            query?: {
                /** @description Messages; 0: only what the teacher can do */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeacherReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    list_messages: {
        parameters: {
            query?: {
                /** @description The last page's `earlier` */
                before?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryPage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ask_teacher: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    clear_messages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    follow_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    stop_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    retry_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    translate_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    undo_counted: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    set_scene: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SceneBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SceneReply"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["RequestEntityTooLarge"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    speak_card: {
        parameters: {
            query?: {
                part?: "word" | "example";
            };
            header?: never;
            path: {
                card_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/ogg": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    speak_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/ogg": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
