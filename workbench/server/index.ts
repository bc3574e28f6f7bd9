export { certificateIn, type Certificate } from "./certificate";
export type { Hosted, Offered } from "./hosted";
export { PortTaken } from "./listen";
export type { MadeSample, Samples } from "./samples";
export { startServer, type RunningServer, type ServerOptions } from "./startServer";
