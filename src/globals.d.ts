/** True in debug builds, false in release builds: what it guards is compiled out of them. */
declare const __DEBUG__: boolean;
/** The version of the manifest. */
declare const __VERSION__: string;
