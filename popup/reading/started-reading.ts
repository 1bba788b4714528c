import type { ComponentType } from 'preact';

/** A reading of the portal's policy under way: its view, and a way to start over. */
export interface StartedReading {
	readonly View: ComponentType<{ host: string | null }>;
	/** Looks for the policy again. */
	again(): void;
}
