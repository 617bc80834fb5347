import { submitEngines } from "../../workers/node.ts";

const engines = submitEngines.map(({ name }) => name);

/** The help of commands and options in Swedish, by its English; a test finds what is missing here and what nothing says any more. */
export const helpInSwedish: Readonly<Record<string, string>> = {
  // Summaries and examples of the commands, in the order of the help.
  "Simulates a scenario: a table here; summary.json, report.html and one row per future in a folder.":
    "Simulerar ett scenario: en tabell här; summary.json, report.html och en rad per framtid i en mapp.",
  "Compares scenarios with the first one, on the same futures.": "Jämför scenarier med det första, på samma framtider.",
  "Says how large the fund must be so that it runs short in at most a share of the futures, from one run with unlimited capital.":
    "Säger hur stor fonden måste vara för att medlen ska räcka i alla framtider utom en viss andel, från en enda körning med obegränsat kapital.",
  "fondrisk size norrkoping --risk 0.05 --lang en\nThe capital with which the Norrköping fund runs short in at most 5 of 100 futures, how sure that is, and what\nits 40 million kronor give. With --by-year what is needed up to each year, with --out size a curve as SVG.":
    "fondrisk size norrkoping --risk 0.05 --lang sv\nKapitalet med vilket Norrköpings fond inte räcker i högst 5 av 100 framtider, hur säkert det är, och vad dess\n40 miljoner kronor ger. Med --by-year vad som behövs till och med varje år, med --out size en kurva som SVG.",
  "Says which assumptions, which chance and which modelling choices move the result; of a scenario, or of the rows of a folder of results.":
    "Säger vilka antaganden, vilken slump och vilka modellval som flyttar resultatet; för ett scenario, eller för raderna i en mapp med resultat.",
  "fondrisk sensitivity norrkoping --history --measure depletion --lang en\nHow much of whether the Norrköping fund runs short the assumptions explain, how much is chance, and which single\ninput matters most: one intervention's measurement, not its effect. --out writes bars and curves as SVG.":
    "fondrisk sensitivity norrkoping --history --measure depletion --lang sv\nHur mycket av om Norrköpings fond räcker som antagandena förklarar, hur mycket som är slump, och vad som ensamt\nbetyder mest: mätningen av en insats, inte dess effekt. --out skriver staplar och kurvor som SVG.",
  "Says in which futures it fails: a few limits that hold many of the failures and little else, with how often it fails there and elsewhere.":
    "Säger i vilka framtider det går illa: några få gränser som rymmer många av dem och lite annat, med hur ofta det går illa där och annorstädes.",
  "fondrisk discover norrkoping --lang en\nThe Norrköping fund runs short where one intervention is measured to save little or nothing: in how many of those\nfutures, in how many others, and how much of all failures that is. --inputs assumptions finds no such rule.":
    "fondrisk discover norrkoping --lang sv\nNorrköpings fond räcker inte där en insats mäts spara lite eller inget: i hur många av de framtiderna, i hur många\nandra, och hur stor del av alla det är. --inputs assumptions hittar ingen sådan regel.",
  "Says what it is worth to find out more before deciding among options: about all assumptions, about each, and by which evaluation.":
    "Säger vad det är värt att ta reda på mer före ett beslut mellan alternativ: om alla antaganden, om vart och ett, och genom vilken utvärdering.",
  "fondrisk voi norrkoping --option stop:interventions.skolfam2.enabled=false --lang en\nWhether the Norrköping fund should take SkolFam2, what it would be worth to know everything about the assumptions before\nthat is decided, and which of them. --informed-by and --design ask what an evaluation is worth, and which one; a block\ndecisions in the scenario says the same once and for all.":
    "fondrisk voi norrkoping --option stop:interventions.skolfam2.enabled=false --lang sv\nOm Norrköpings fond bör ta SkolFam2, vad det vore värt att veta allt om antagandena före beslutet, och vilka av dem.\n--informed-by och --design frågar vad en utvärdering är värd, och vilken; ett block decisions i scenariot säger\nsamma sak en gång för alla.",
  "Says what bad things would change if they happened, each alone and all at once, paired on the same futures.":
    "Säger vad onda ting skulle ändra om de hände, vart och ett för sig och alla på en gång, parvis på samma framtider.",
  "fondrisk stress norrkoping --test overrun --test costTail --lang en\nWhat it does to the Norrköping fund if everything costs 30 per cent more, and if the most expensive placements\ncost even more. Without --test all tests; with --out stress tables, pictures and a section in report.html.":
    "fondrisk stress norrkoping --test overrun --test costTail --lang sv\nVad det gör med Norrköpings fond om allt kostar 30 procent mer, och om de dyraste placeringarna kostar ännu mer.\nUtan --test alla prov; med --out stress tabeller, bilder och ett avsnitt i report.html.",
  "Says what must be true for a condition to hold: where a number, or every assumption in turn, makes a measure meet its threshold.":
    "Säger vad som måste vara sant för att ett villkor ska hålla: var ett tal, eller varje antagande i tur och ordning, får ett mått att nå sin gräns.",
  "fondrisk breakeven norrkoping --vary fund.capital=20..80mnkr --until 'depletion.probability<=0.05' --lang en\nThe capital at which the Norrköping fund runs short in 5 of 100 futures. With --vary 'interventions.*.cost*=0.5..1'\nhow much less everything must cost with the capital it has; with --all what would have to be true of one assumption.":
    "fondrisk breakeven norrkoping --vary fund.capital=20..80mnkr --until 'depletion.probability<=0.05' --lang sv\nKapitalet vid vilket Norrköpings fond inte räcker i 5 av 100 framtider. Med --vary 'interventions.*.cost*=0.5..1' hur\nmycket mindre allt måste kosta med det kapital som finns; med --all vad som skulle behöva vara sant om ett antagande.",
  "Says which interventions the fund should take: the set of the largest net present value to society that keeps to a limit of risk.":
    "Säger vilka insatser fonden bör ta: urvalet med störst nettonuvärde för samhället som håller sig inom en gräns för risken.",
  "fondrisk portfolio sodertalje --risk 0.2 --lang en\nWhich of its projects the Södertälje fund should take not to run short in more than 20 of 100 futures, what that is\nworth beside what the scenario has, and which sets cannot be told apart from it. With --out portfolio the frontier as SVG.":
    "fondrisk portfolio sodertalje --risk 0.2 --lang sv\nVilka insatser Södertäljes fond bör ta för att medlen ska räcka i minst 80 av 100 framtider, vad det är värt bredvid vad\nscenariot har, och vilka urval som inte går att skilja från det. Med --out portfolio gränslinjen som SVG.",
  "Tells one future: its years, its interventions and, where the fund runs short in it, why; beside how often each cause is one among all.":
    "Berättar en framtid: dess år, dess insatser och, där medlen inte räcker, varför; bredvid hur ofta varje orsak är en bland alla.",
  "tell a typical future of those that run short for this reason: planned, costMore, measuredLess, boardsUnpaid, lessMoney":
    "berätta en typisk framtid av dem där medlen inte räcker av denna orsak: planned, costMore, measuredLess, boardsUnpaid, lessMoney",
  "tell the future whose last balance is this percentile of all": "berätta den framtid vars sista saldo är denna percentil av alla",
  "fondrisk future norrkoping --failing --lang en\nThe first future in which the Norrköping fund runs short: in which year, how much is missing, what went otherwise than\nplanned, and what each intervention cost and paid back. The number is that of the column replication, from 0.":
    "fondrisk future norrkoping --failing --lang sv\nDen första framtiden då Norrköpings fond inte räcker: vilket år, hur stort belopp som saknas, vad som gick annorlunda än\nplanerat, och vad varje insats kostade och betalade tillbaka. Numret är det i kolumnen replication, från 0.",
  "Says what every combination of some settings gives: each on the same futures, with its difference to the scenario as written.":
    "Säger vad varje kombination av några inställningar ger: var och en på samma framtider, med skillnaden mot scenariot som det är skrivet.",
  "fondrisk sweep norrkoping --vary 'fund.capital=30..60mnkr/4' --vary credibility.memory=none,satelliteAccount --lang en\nHow often the Norrköping fund runs short with four capitals, with and without commitments that are written down.":
    "fondrisk sweep norrkoping --vary 'fund.capital=30..60mnkr/4' --vary credibility.memory=none,satelliteAccount --lang sv\nHur ofta Norrköpings fond inte räcker med fyra kapital, med och utan åtaganden som är nedskrivna.",
  "Says how the results of two runs differ: which numbers are equal to the bit, which moved and by how much; of a run of columns alone, its rows. Nothing is simulated.":
    "Säger hur två körningars resultat skiljer sig: vilka tal som är lika till sista biten, vilka som har ändrats och hur mycket; av en körning av bara vissa kolumner, dess rader. Inget simuleras.",
  "Checks scenario files and lists every error with its line.": "Kontrollerar scenariofiler och räknar upp varje fel med dess rad.",
  "Says in plain words what a scenario says and assumes, and checks its parts: exact means beside simulated ones (exit 1 if they differ).":
    "Säger med vanliga ord vad ett scenario säger och antar, och kontrollerar dess delar: exakta medelvärden bredvid simulerade (slutkod 1 om de skiljer sig).",
  "instead of the account: was the forecast right? Of one fund or of several; twenty say whether limits hold":
    "i stället för redovisningen: stämde prognosen? För en fond eller flera; tjugo säger om gränserna håller",
  "The yearly account of a fund: what has happened beside the budget, the years from today, and every round in a satellite account.":
    "En fonds årliga redovisning: vad som har hänt bredvid budgeten, åren från i dag, och varje omgång i ett satellitkonto.",
  "fondrisk account norrkoping-2013 --lang en --out account\nWhat is known of Norrköping's fund until 2013, where it may go from there, and what the boards still owe;\naccount.csv has one row a year, account.balance.svg the outcome as a line and then the fan.":
    "fondrisk account norrkoping-2013 --lang sv --out account\nVad som är känt om Norrköpings fond till 2013, vart den kan gå därifrån, och vad nämnderna ännu ska betala;\naccount.csv har en rad per år, account.balance.svg utfallet som en linje och sedan spridningen.",
  "Lists what a simulated future leaves: name, unit, kind and meaning of each column; without a scenario * stands for years, ids and paths.":
    "Räknar upp vad en simulerad framtid lämnar efter sig: varje kolumns namn, enhet, slag och betydelse; utan scenario står * för år, id och sökvägar.",
  "Makes a scenario file of your own: a fund to begin with, a copy from the library, or the template with every key; as text, or as a workbook that reads back.":
    "Gör en egen scenariofil: en fond att börja med, en kopia ur biblioteket, eller mallen med varje nyckel; som text, eller som en arbetsbok som kan läsas tillbaka.",
  "Fits heavy-tailed distributions to real costs: parameters with errors, tests, pictures, and the line to paste.":
    "Anpassar fördelningar med tung svans till verkliga kostnader: parametrar med osäkerhet, prov, bilder och raden att klistra in.",
  "Pools studies into the distribution of an effect: forest plot, checks, and the block to paste into a scenario.":
    "Väger samman studier till fördelningen för en effekt: skogsdiagram, kontroller och blocket att klistra in i ett scenario.",
  "Writes a report: one HTML page, a PDF, a workbook (xlsx), a Word document, slides (pptx), or each chart as SVG or PNG. A folder of results is run again and must give the same.":
    "Skriver en rapport: en HTML-sida, en PDF, en arbetsbok (xlsx), ett Word-dokument, bilder att visa (pptx), eller varje diagram som SVG eller PNG. En mapp med resultat körs om och måste ge samma sak.",
  "Writes the application of an intervention on two pages: target group, goal, cost, who saves in which year, evidence, evaluation, repayment, assumptions.":
    "Skriver ansökan för en insats på två sidor: målgrupp, mål, kostnad, vem som sparar vilket år, underlag, utvärdering, återbetalning, antaganden.",
  "fondrisk application norrkoping skolfam2 --lang en\nWhat the board that asks for money for SkolFam2 has to say for itself, as application-skolfam2.html and .docx: what was\npromised, who saves what in which year, how often the promise is kept, and every number that is only assumed.":
    "fondrisk application norrkoping skolfam2 --lang sv\nVad nämnden som söker pengar till SkolFam2 har att anföra, som application-skolfam2.html och .docx: vad som utlovades,\nvem som sparar vad vilket år, hur ofta det utlovade betalas, och varje tal som bara är antaget.",
  "Writes the status report of a fund: where it stands, every year beside what is expected, and what has become of each intervention.":
    "Skriver lägesrapporten för en fond: hur det står till, varje år bredvid det väntade, och vad som blivit av varje insats.",
  "fondrisk followup norrkoping-2013 --lang en\nWhat a follow-up meeting reads of Norrköping's fund at the end of 2013, as followup.html and followup.docx.":
    "fondrisk followup norrkoping-2013 --lang sv\nVad ett uppföljningsmöte läser om Norrköpings fond vid slutet av 2013, som followup.html och followup.docx.",
  "Opens the explorer in the browser, served by this machine to this machine only.":
    "Öppnar utforskaren i webbläsaren; den här datorn visar den för den här datorn och ingen annan.",
  "Goes on with an interrupted run, or the analysis of a folder, to the same result.":
    "Fortsätter en avbruten körning, eller analysen i en mapp, till samma resultat.",
  "Cuts a run, or a campaign of runs, into shards that any machines can compute, and puts them into a folder. Scenario files are read now and never again.":
    "Delar en körning, eller en kampanj av körningar, i skärvor som vilka datorer som helst kan räkna, och lägger dem i en mapp. Scenariofiler läses nu och aldrig mer.",
  "fondrisk plan norrkoping --replications 1000000 --shards 8 --out big\nfondrisk submit big --engine local          every shard, on this machine\nfondrisk merge big                          big/result: the numbers of fondrisk run, to the bit":
    "fondrisk plan norrkoping --replications 1000000 --shards 8 --out big\nfondrisk submit big --engine local          varje skärva, på den här datorn\nfondrisk merge big                          big/result: samma tal som fondrisk run, till sista biten",
  "Computes one shard of a plan; what a copy of it has kept before is gone on from. Its number comes from --index, else from the batch system that started it. Exit code 75: stopped, run it again; 0: done, or was done already.":
    "Räknar en skärva av en plan; det som en tidigare körning av den har sparat fortsätter den från. Numret kommer från --index, annars från kösystemet som startade den. Slutkod 75: stoppad, kör den igen; 0: klar, eller var redan klar.",
  "fondrisk shard big --index 3                the fourth shard\nfondrisk shard big --base 1                 the one of an array's task, where arrays count from 1":
    "fondrisk shard big --index 3                den fjärde skärvan\nfondrisk shard big --base 1                 den som hör till ett fältjobbs nummer, där fält räknas från 1",
  "Says how far a plan is, from its files alone: shards that are done, running, stopped, missing or damaged, and what to do. Exit code 0: all done; 75: some are missing; 65: a part is damaged, and its shard is to be computed again.":
    "Säger hur långt en plan har kommit, av filerna allena: skärvor som är klara, pågår, har stannat, saknas eller är skadade, och vad som är att göra. Slutkod 0: alla klara; 75: några saknas; 65: en del är skadad, och dess skärva ska räknas om.",
  "fondrisk status big": "fondrisk status big",
  "Puts the shards of a plan together. Of one scenario: the table and the files of fondrisk run, the same to the bit (replications.parquet where the plan names its columns); of many: summaries.jsonl and results.parquet, one row for each scenario and measure. Exit code 75: shards are missing; 65: parts are damaged.":
    "Sätter ihop skärvorna av en plan. Av ett scenario: tabellen och filerna från fondrisk run, lika till sista biten (replications.parquet där planen namnger dess kolumner); av många: summaries.jsonl och results.parquet, en rad för varje scenario och mått. Slutkod 75: skärvor saknas; 65: delar är skadade.",
  "fondrisk merge big                          into big/result": "fondrisk merge big                          till big/result",
  [`Hands the shards of a plan over to an engine: ${engines.join(", ")}. Local waits for them; the others go on by themselves.`]: `Lämnar över en plans skärvor till en motor: ${engines.join(", ")}. Local väntar på dem; de andra går vidare på egen hand.`,
  [`fondrisk submit big                         every shard, on this machine\nfondrisk submit big --missing               what is missing still\nfondrisk submit big --engine ${engines[1]} --dry-run   the scripts that would be handed over`]: `fondrisk submit big                         varje skärva, på den här datorn\nfondrisk submit big --missing               det som ännu saknas\nfondrisk submit big --engine ${engines[1]} --dry-run   skripten som skulle lämnas över`,
  "Takes back what submit has handed over, as far as it has not ended. Parts and checkpoints stay: submit --missing goes on.":
    "Tar tillbaka det som submit har lämnat över, så långt det inte har slutat. Delar och checkpointer finns kvar: submit --missing fortsätter.",
  "fondrisk cancel big": "fondrisk cancel big",
  "Takes shards from a queue and computes them, each in a process of its own, until it is stopped.":
    "Tar skärvor ur en kö och räknar dem, var och en i en egen process, tills den stoppas.",

  // Options that many commands have.
  "show this help": "visa den här hjälpen",
  "number of simulated futures": "antal simulerade framtider",
  "word or number that all chance comes from, letter for letter: 01 is another than 1":
    "ord eller tal som all slump kommer ur, tecken för tecken: 01 är ett annat än 1",
  "word or number that all chance comes from": "ord eller tal som all slump kommer ur",
  "threads; results do not depend on it": "trådar; resultaten beror inte på det",
  "change a value of the scenario, as in fund.capital=30mnkr": "ändra ett värde i scenariot, som i fund.capital=30mnkr",
  "change a value of every scenario first": "ändra först ett värde i varje scenario",
  "print exactly one JSON document on stdout": "skriv exakt ett JSON-dokument på stdout",
  "print the main table as CSV on stdout": "skriv huvudtabellen som CSV på stdout",
  "folder for <command>.json, tables as CSV and Parquet, pictures as SVG, and a section in report.html":
    "mapp för <kommando>.json, tabeller som CSV och Parquet, bilder som SVG, och ett avsnitt i report.html",
  "folder of the results": "mapp för resultaten",
  "leave out the other readings of the facts that the scenario lists": "utelämna de andra tolkningarna av fakta som scenariot räknar upp",
  "leave out the other readings": "utelämna de andra tolkningarna",
  "language of the table": "tabellens språk",
  "language of what is wrong": "språket som fel sägs på",
  "language of the text": "textens språk",
  "language of the list": "listans språk",
  "language of what is said": "språket i det som sägs",
  "language of the table and the pictures": "tabellens och bildernas språk",
  "language of the table and the picture": "tabellens och bildens språk",
  "language of the report": "rapportens språk",
  "language of the application": "ansökans språk",
  "language of the status report": "lägesrapportens språk",
  "folder of the application": "mapp för ansökan",
  "folder of the status report": "mapp för lägesrapporten",
  "what to write, several with commas; the page may be printed": "vad som ska skrivas, flera med komma emellan; sidan går att skriva ut",
  "language of the explorer": "utforskarens språk",

  // run
  "run until ± of the probability of running short is below W (0.005: ±0.5 of 100), at most --replications if given":
    "kör tills ± för sannolikheten att medlen inte räcker är under W (0.005: ±0,5 av 100), högst --replications om det anges",
  "tell means and ratios by control variates too: the same with less simulation error, beside the ordinary estimates; tails gain nothing":
    "ange medelvärden och kvoter med kontrollvariater också: samma med mindre simuleringsosäkerhet, vid sidan av de vanliga; svansar vinner inget",
  "do not write replications.parquet": "skriv inte replications.parquet",
  "write replications.csv and summary.csv too": "skriv också replications.csv och summary.csv",
  "columns of the rows: names, names with *, kinds (assumption, history, flow …), default, ordinary, all; with commas between; fondrisk columns lists them; a list without default and all is computed alone, and the table has the measures of these columns":
    "radernas kolumner: namn, namn med *, slag (assumption, history, flow …), default, ordinary, all; med komma emellan; fondrisk columns räknar upp dem; en lista utan default och all räknas ut för sig, och tabellen har måtten på dessa kolumner",
  "keep what is done in FILE; after a crash the same line again, or fondrisk resume FILE, goes on from it":
    "spara det som är gjort i FILE; efter ett avbrott fortsätter samma rad igen, eller fondrisk resume FILE, därifrån",
  "time between two checkpoints": "tid mellan två checkpointer",
  "begin anew even if there is a checkpoint, and overwrite it": "börja om även om det finns en checkpoint, och skriv över den",

  // size
  "share of the futures in which the fund may run short": "andel av framtiderna då medlen får lov att inte räcka",
  "what is turned: the capital, or what is added every year": "vad som ändras: kapitalet, eller det årliga tillskottet",
  "also what is needed not to run short up to each year": "också vad som behövs för att medlen ska räcka till och med varje år",
  "of the intervals, and of the amount that is enough": "för intervallen, och för beloppet som räcker",

  // sensitivity
  "a measure of summary.json (depletion.probability), or a column; fondrisk columns lists those":
    "ett mått i summary.json (depletion.probability), eller en kolumn; fondrisk columns räknar upp dem",
  "inputs that are moved together": "indata som flyttas tillsammans",
  "also what an observer of one future sees of chance: deficit years, measurements, who left":
    "också vad den som följer en framtid ser av slumpen: underskottsår, mätningar, vilka som slutade",
  "another reading of the same facts; beside the usual ones": "en annan tolkning av samma fakta; bredvid de vanliga",
  "also what each assumption changes alone, at its 5th and its 95th percentile":
    "också vad varje antagande ändrar ensamt, vid sin 5:e och sin 95:e percentil",
  "futures that share a draw of what is assumed; a power of two up to 1024":
    "framtider som delar en dragning av det som antas; en tvåpotens upp till 1024",

  // discover
  "what is a failure: depletion, or a comparison like 'society.npv<0'":
    "vad som är ett misslyckande: depletion, eller en jämförelse som 'society.npv<0'",
  "what may limit a box; history only of depletion": "vad som får begränsa en låda; history bara för depletion",
  "boxes looked for, each outside those before": "lådor som söks, var och en utanför de tidigare",
  "smallest share of the futures that a box may hold": "minsta andel av framtiderna som en låda får rymma",

  // voi
  "another option than the scenario as written: renew or stop, a rule, a capital":
    "ett annat alternativ än scenariot som det är skrivet: förläng eller avsluta, en regel, ett kapital",
  "what is decided by: an amount in kronor, or a sum like 'society.npv - 0.02*fund.capital'":
    "det som avgör: ett belopp i kronor, eller en summa som 'society.npv - 0.02*fund.capital'",
  "the decision is taken when this one's evaluation is ready: what is that worth?":
    "beslutet tas när den här insatsens utvärdering är klar: vad är det värt?",
  "a way to evaluate it; without any, the evaluation as written":
    "ett sätt att utvärdera den; utan något, utvärderingen som den är skriven",
  "how many decisions are taken by the evaluation": "hur många beslut som tas efter utvärderingen",
  "assumptions that could be learnt of, together; without it each alone":
    "antaganden som det går att lära sig om, tillsammans; utan det vart och ett för sig",

  // stress
  "noEffects, weakTransfer, costTail, keyPersonsLeave, headsLeave, electionChange, recession, honestEvaluations, overrun, lateMoney, memoryGone, all, or a YAML file with tests of your own: [{ name, set, stress }]; without it all of these":
    "noEffects, weakTransfer, costTail, keyPersonsLeave, headsLeave, electionChange, recession, honestEvaluations, overrun, lateMoney, memoryGone, all, eller en YAML-fil med egna prov: [{ name, set, stress }]; utan det alla dessa",
  "what was typical of the futures that fail; then tests only where they are named":
    "vad som var typiskt för de framtider som går illa; då prov bara där de nämns",

  // breakeven
  "what is to hold, like 'depletion.probability<=0.05' or 'society.npv>=0'":
    "vad som ska hålla, som 'depletion.probability<=0.05' eller 'society.npv>=0'",
  "the number that is varied; PATH*=0.5..2 multiplies it": "talet som varieras; PATH*=0.5..2 multiplicerar det",
  "every assumption in turn, from its 0.1 to its 99.9 percentile":
    "varje antagande i tur och ordning, från dess 0,1:e till dess 99,9:e percentil",
  "a second number: the break-even of the first at each of its points":
    "ett andra tal: brytpunkten för det första vid var och en av dess punkter",

  // portfolio
  "instead: what the worst share of futures needs may be so much on average, like 0.05=26mnkr":
    "i stället: vad den värsta andelen av framtiderna behöver får vara så mycket i genomsnitt, som 0.05=26mnkr",
  "a set is allowed only where the upper 95 % limit of its risk is":
    "ett urval är tillåtet bara där den övre 95-procentsgränsen för dess risk är det",
  "interventions that may be left out; without it all": "insatser som får utelämnas; utan det alla",
  "interventions that are taken in any case": "insatser som tas i alla händelser",
  "each set is judged; 10000000 where there are too many": "varje urval bedöms; 10000000 där de är för många",
  "search the sets by branch and bound, at most so many nodes of it: the answer says how far from the best it may be":
    "sök bland urvalen genom att förgrena och begränsa, högst så många noder: svaret säger hur långt från det bästa det kan vara",
  "ways in which one may be taken up: team:start=2026|2028,intake*=0.5|1": "sätt att ta upp en insats: team:start=2026|2028,intake*=0.5|1",

  // future, sweep
  "count among the futures that run short: 1 is the first of them": "räkna bland framtiderna då medlen inte räcker: 1 är den första av dem",
  "values of a setting, or low..high/9 (low..high/9log); PATH*=0.5..2/4 multiplies what stands there":
    "en inställnings värden, eller low..high/9 (low..high/9log); PATH*=0.5..2/4 multiplicerar det som står där",
  "every combination, a Latin hypercube over ranges, or the rows of --file":
    "varje kombination, en latinsk hyperkub över intervall, eller raderna i --file",
  "points of a Latin hypercube": "punkter i en latinsk hyperkub",
  "points as rows; the header is paths, label names a row": "punkter som rader; rubriken är sökvägar, label namnger en rad",
  "each point runs until half the first measure's interval is below W; at most --replications":
    "varje punkt körs tills halva det första måttets intervall är under W; högst --replications",
  "leave settings that are no valid scenario empty, instead of stopping":
    "lämna inställningar som inte är ett giltigt scenario tomma, i stället för att stanna",

  // explain, new
  "simulated futures of each part": "simulerade framtider för varje del",
  "scenario of the library, or a file, to copy": "scenario i biblioteket, eller en fil, att kopiera",
  "copy the template: every key with its meaning, unit, range and default":
    "kopiera mallen: varje nyckel med betydelse, enhet, gränser och standardvärde",
  "list the scenarios of the library, each with its question": "räkna upp bibliotekets scenarier, vart och ett med sin fråga",
  "overwrite the file if it exists": "skriv över filen om den finns",
  "with --list: print exactly one JSON document on stdout": "med --list: skriv exakt ett JSON-dokument på stdout",

  // fit
  "column of the costs; kronor, one event a row": "kostnadernas kolumn; kronor, en händelse per rad",
  "column that says which case a row is of: the rows of a case are added up to one event":
    "kolumn som säger vilket ärende en rad hör till: ett ärendes rader läggs ihop till en händelse",
  "the only one": "det enda",
  "sheet of a workbook (xlsx)": "blad i en arbetsbok (xlsx)",
  "instead of --column: column of the days, together with --rate": "i stället för --column: dagarnas kolumn, tillsammans med --rate",
  "mark before decimals, where 74.430 could be two numbers": "tecknet före decimaler, där 74.430 kan vara två tal",
  "column of the price of a day": "kolumnen med priset för en dag",
  "where the tail begins: of the costs, or of the days": "var svansen börjar: för kostnaderna, eller för dagarna",
  "most that one event can cost (or last), written into the line to paste":
    "det mesta en händelse kan kosta (eller vara), skrivet i raden att klistra in",
  "word or number that the tests draw from": "ord eller tal som proven drar ur",
  "folder of fit.json and the pictures": "mapp för fit.json och bilderna",

  // effect
  "rows that are used; needed where the file has several outcomes": "rader som används; behövs där filen har flera utfall",
  "logRR, logOR, logIRR, logHR, logROM, g or md": "logRR, logOR, logIRR, logHR, logROM, g eller md",
  "bayes, reml, pm, dl or fixed": "bayes, reml, pm, dl eller fixed",
  "spread between places: halfNormal, halfCauchy or fixed; bayes only":
    "spridning mellan platser: halfNormal, halfCauchy eller fixed; bara bayes",
  "prior of the mean of all places; bayes only": "förhandsfördelning för medelvärdet av alla platser; bara bayes",
  "predictive (a new place) or mean (the average place)": "predictive (en ny plats) eller mean (genomsnittsplatsen)",
  "risk without the intervention, or its distribution; logOR, g, and logHR of what happens once":
    "risken utan insatsen, eller dess fördelning; logOR, g, och logHR för det som händer en gång",
  "mean without the intervention, or its distribution; md": "medelvärdet utan insatsen, eller dess fördelning; md",
  "from g to a risk: logistic, cox or probit": "från g till en risk: logistic, cox eller probit",
  "keep g as it is": "behåll g som det är",
  "correlation between results of one study": "korrelation mellan resultat från en studie",
  "YAML file: what each word of a quality column leaves of an effect":
    "YAML-fil: vad varje ord i en kvalitetskolumn lämnar kvar av en effekt",
  "correction for small studies; not with bayes": "korrigering för små studier; inte med bayes",
  "effect that an application promises: how likely is more?": "effekten som en ansökan lovar: hur sannolikt är mer?",
  "folder of effect.json, forest.svg, rows.csv and effect.yaml; funnel.svg where there are ten studies":
    "mapp för effect.json, forest.svg, rows.csv och effect.yaml; funnel.svg där det finns tio studier",
  "the pictures as PNG too, in the folder of --out; needs an installed browser":
    "bilderna som PNG också, i mappen i --out; behöver en installerad webbläsare",
  "print the forest plot as SVG on stdout": "skriv skogsdiagrammet som SVG på stdout",
  "print the rows with their effects as CSV on stdout": "skriv raderna med deras effekter som CSV på stdout",

  // report, explore
  "write docx and pptx without a browser, each picture in words": "skriv docx och pptx utan webbläsare, varje bild i ord",
  "what to write, several with commas; board is two pages as PDF; png, pdf, board, docx and pptx need an installed browser":
    "vad som ska skrivas, flera med komma emellan; board är två sidor som PDF; png, pdf, board, docx och pptx behöver en installerad webbläsare",
  "folder of the report": "mapp för rapporten",
  "add what each assumption alone would change: each is run low and high, 4 096 futures each":
    "lägg till vad varje antagande ensamt skulle ändra: vart och ett körs lågt och högt, 4 096 framtider vardera",
  "port to serve on; 0 for any that is free": "port att visa på; 0 för vilken ledig som helst",
  "print the address only, open no browser": "skriv bara adressen, öppna ingen webbläsare",

  // Beyond one machine.
  "folder of the plan, on a disk that all machines see": "mapp för planen, på en disk som alla datorer ser",
  "how many shards; results do not depend on it": "antal skärvor; resultaten beror inte på det",
  "time of a shard on one core, measured here; instead of --shards": "en skärvas tid på en kärna, mätt här; i stället för --shards",
  "each scenario until ± of the probability of running short is below W; --replications is then the most":
    "varje scenario tills ± för sannolikheten att medlen inte räcker är under W; --replications är då det mesta",
  "replications.parquet too, with these columns of the rows: names, names with *, kinds (assumption, history, flow …), default, ordinary, all; with commas between; fondrisk columns lists them":
    "också replications.parquet, med dessa kolumner i raderna: namn, namn med *, slag (assumption, history, flow …), default, ordinary, all; med komma emellan; fondrisk columns räknar upp dem",
  "number of the task": "jobbets nummer",
  "number of the task that computes shard 0: LSF and Grid Engine count from 1; may be negative":
    "numret på det jobb som räknar skärva 0: LSF och Grid Engine räknar från 1; får vara negativt",
  "task 0 computes the first of these shards, as in 2,6-8, task 1 the second: for arrays that count from 0":
    "jobb 0 räknar den första av dessa skärvor, som i 2,6-8, jobb 1 den andra: för fält som räknas från 0",
  "2: the second pass that fondrisk merge has asked for": "2: det andra varvet som fondrisk merge har bett om",
  "only if the plan's checksum begins like this": "bara om planens kontrollsumma börjar så här",
  "how long a part that is there but does not verify is looked at again: a network's disk may show it late":
    "hur länge en del som finns men inte stämmer ses efter igen: en nätverksdisk kan visa den sent",
  "threads for the scenario's other readings": "trådar för scenariots andra tolkningar",
  "who computes the shards": "vem som räknar skärvorna",
  "only what is missing or damaged, or the second pass that merge has asked for":
    "bara det som saknas eller är skadat, eller det andra varvet som merge har bett om",
  "of a --precision only the next round": "av en --precision bara nästa omgång",
  "print exactly what would be handed over: a template to keep and edit":
    "skriv exakt vad som skulle lämnas över: en mall att behålla och ändra",
  "most tasks of one array": "flest jobb i ett fält",
  "most tasks at once": "flest jobb på en gång",
  "address of the store that a queue is kept in": "adress till det lager som en kö hålls i",
  "address of the store, if it is another than it was handed over to":
    "adress till lagret, om det är ett annat än det som den lämnades till",
  "whose queue": "vems kö",
  "address of the store that the queue is kept in": "adress till det lager som kön hålls i",
  "shards at once": "skärvor på en gång",

  // What holds where nothing is said; numbers and names stay.
  "that of LANG, else sv": "det som LANG anger, annars sv",
  "that of LANG, else en": "det som LANG anger, annars en",
  "out/<name of the file>; none with --json": "out/<filens namn>; ingen med --json",
  "html,docx": "html,docx",
  "out/<name of the file>": "out/<filens namn>",
  "out/<name of the file>, or the folder given": "out/<filens namn>, eller den mapp som anges",
  "checkpoint in the folder of the results": "checkpoint i resultatens mapp",
  "cost, or the only one": "cost, eller den enda",
  "what the column shows": "det som kolumnen visar",
  "that of the kind of the rows": "det som hör till radernas slag",
  "halfNormal=0.5; 0.28 on g": "halfNormal=0.5; 0.28 för g",
  "4711, or a free one": "4711, eller en ledig",
  "the folder that the run was to write to": "mappen som körningen skulle skriva till",
  "that of the array's task": "det som fältjobbet har",
  "result in the folder of the plan": "result i planens mapp",
  "as the engine likes; local: one a core": "som motorn vill; local: en per kärna",
  "one a core": "en per kärna",
};
