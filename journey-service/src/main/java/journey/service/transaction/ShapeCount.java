package journey.service.transaction;

import journey.domain.transaction.Shape;

/** How many transactions took one course. */
public record ShapeCount(Shape shape, long transactions) {}
