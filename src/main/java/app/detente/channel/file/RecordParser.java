package app.detente.channel.file;

/** Takes one record apart, in one format. */
interface RecordParser {
    /** The values of a record. Throws {@link Refusal} where it is not written as the format wants it. */
    Field.Values parse(String record) throws Refusal;
}
