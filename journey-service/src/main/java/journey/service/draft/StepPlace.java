package journey.service.draft;

/** A step by its stage and its place there, both from 0. */
public record StepPlace(int stage, int index) {}
