/** Stops listening, or cancels a timer. */
export type Unsubscribe = () => void;
