/** The one way by which facts come in: rows are merged into what is stored and the transactions they touch are judged anew. Out they go by {@link FactEraser}. Entry: {@link FactRecorder}. */
@NullMarked
package journey.service.recording;

import org.jspecify.annotations.NullMarked;
