import { expose } from "comlink";
import { ownEndpoint } from "../../workers/host.ts";
import { nodeDisk } from "./disk.ts";
import { rowService } from "./rowService.ts";

expose(rowService(nodeDisk), ownEndpoint());
