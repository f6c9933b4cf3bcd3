package journey.service.recording;

/** Where rows come from, as far as that decides what they may change. */
enum RowSource {
    /** A file that somebody imports who may correct the past: what it says of a promise corrects the promise. */
    FILE,
    /** A form or a program that reports what happens: a promise that has passed stays as it was. */
    REPORT
}
