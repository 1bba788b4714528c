export interface Permissions {
	/** The granted match patterns. */
	origins(): Promise<readonly string[]>;
	/** Gives match patterns back; those that the manifest requires stay. */
	remove(origins: readonly string[]): Promise<void>;
}
