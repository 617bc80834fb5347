import { expose } from "comlink";
import { ownEndpoint } from "../../workers/endpoint.ts";
import { nodeDisk } from "./disk.ts";
import { rowService } from "./rowService.ts";

expose(rowService(nodeDisk), ownEndpoint());
