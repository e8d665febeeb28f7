/** A reader of an output may have seen enough and leave, as `| head` does. That is an end, not a failure. */

/** Calls `end` once nobody reads the output any more. Other errors of the output are thrown. */
export function whenNobodyReads(output: NodeJS.WritableStream, end: () => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}
