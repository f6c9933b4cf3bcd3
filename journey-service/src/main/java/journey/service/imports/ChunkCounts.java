package journey.service.imports;

/** What a chunk adds to its import's counts; {@code bytesRead} is where the file stands after it. */
record ChunkCounts(long bytesRead, long accepted, long refused, long unchanged) {

    long rows() {
        return accepted + refused;
    }
}
