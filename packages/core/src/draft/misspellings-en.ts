/** Misspellings that people make often, each before its right form. Our own list. */
const pairs = `
abbout about|abscence absence|accademic academic|accesible accessible|accidentaly accidentally|
accomodate accommodate|accomodation accommodation|accompagny accompany|accross across|
acheive achieve|acheived achieved|acheivement achievement|acknowlege acknowledge|
acquaintence acquaintance|acquantance acquaintance|adress address|adresses addresses|
advertisment advertisement|advize advise|agreeement agreement|agreemnet agreement|
agressive aggressive|ahve have|allready already|allways always|alot a lot|amatuer amateur|
ammount amount|analize analyse|anlysis analysis|anounce announce|anual annual|
apointment appointment|apparant apparent|apparantly apparently|appearence appearance|
appoinment appointment|appointement appointment|appologies apologies|appologise apologise|
appologize apologize|appology apology|appreciatte appreciate|appriciate appreciate|
approachs approaches|appropiate appropriate|approximatly approximately|apreciate appreciate|
apreciated appreciated|aquaintance acquaintance|aquire acquire|aquired acquired|
architechture architecture|arguement argument|arround around|artical article|assistent assistant|
atempt attempt|athelete athlete|attatch attach|attatched attached|attatchment attachment|
attendence attendance|availabe available|availible available|avaliable available|
awarness awareness|bacause because|beacuse because|becasue because|becomming becoming|
becuase because|begining beginning|beleive believe|beleived believed|belive believe|
benefical beneficial|benefitial beneficial|benifit benefit|benifits benefits|brillant brilliant|
buisness business|bulding building|busness business|bussiness business|calender calendar|
calenders calendars|campain campaign|candidat candidate|carefull careful|carreer career|
carreers careers|carrer career|catagory category|challange challenge|challanges challenges|
challanging challenging|changable changeable|charachter character|colaborate collaborate|
collaberate collaborate|collaberation collaboration|collaegue colleague|colleage colleague|
colleages colleagues|collegue colleague|collegues colleagues|comittee committee|comming coming|
commited committed|commitee committee|committment commitment|communciation communication|
compatable compatible|competance competence|competant competent|competetive competitive|
completly completely|comunicate communicate|comunication communication|comunity community|
concensus consensus|confrence conference|confrim confirm|congradulations congratulations|
consciencious conscientious|consistant consistent|contacs contacts|continous continuous|
contribuite contribute|controled controlled|conveniance convenience|conveniant convenient|
convienient convenient|convinient convenient|coordiante coordinate|corespond correspond|
correspondance correspondence|coudl could|couldnt couldn’t|criticle critical|critisism criticism|
curiousity curiosity|curriculam curriculum|custommer customer|decesion decision|decison decision|
defenite definite|definate definite|definately definitely|definatly definitely|
definetly definitely|definitly definitely|descision decision|describtion description|
desireable desirable|develope develop|developement development|developped developed|
devlop develop|didnt didn’t|difficulity difficulty|diffrence difference|diffrent different|
dificult difficult|dilema dilemma|disapear disappear|discusion discussion|dissapoint disappoint|
dissapointed disappointed|disscuss discuss|disscussion discussion|doesnt doesn’t|dont don’t|
ecomomics economics|econimics economics|efficent efficient|eficient efficient|elligible eligible|
embarass embarrass|embarrasing embarrassing|emial email|employe employee|employeer employer|
enterpreneur entrepreneur|enthousiasm enthusiasm|enthusiam enthusiasm|entrepeneur entrepreneur|
enviornment environment|enviornmental environmental|enviroment environment|
enviromental environmental|environmentsthat environments that|equiped equipped|
equiptment equipment|especialy especially|excelent excellent|excellant excellent|
exellent excellent|exeption exception|existance existence|expecially especially|
expereince experience|experiance experience|experiances experiences|experince experience|
explaination explanation|explorering exploring|extremly extremely|facinating fascinating|
familar familiar|familier familiar|fasinating fascinating|febuary February|feild field|
feilds fields|finaly finally|flexable flexible|foriegn foreign|forseeable foreseeable|
fourty forty|foward forward|freind friend|freinds friends|fullfil fulfil|furthur further|
futher further|garantee guarantee|gaurantee guarantee|genuin genuine|goverment government|
govermental governmental|gratefull grateful|greatful grateful|greatfull grateful|
guarentee guarantee|guidence guidance|happend happened|hasnt hasn’t|havent haven’t|heared heard|
heigth height|helpfull helpful|hydrolgy hydrology|imediate immediate|imediately immediately|
immediatly immediately|immidiately immediately|importent important|imporve improve|
improvment improvement|independant independent|independantly independently|
indispensible indispensable|inital initial|inovation innovation|inovative innovative|
intelectual intellectual|inteligent intelligent|interesing interesting|intership internship|
intersting interesting|interupt interrupt|interveiw interview|interveiws interviews|
inteview interview|intresests interests|intrest interest|intrested interested|
intresting interesting|introdution introduction|isnt isn’t|janurary January|jewellry jewellery|
judgemnt judgement|knowledgable knowledgeable|knowlegde knowledge|knowlege knowledge|
laboratry laboratory|labratory laboratory|langage language|langauge language|leasure leisure|
lenght length|liasion liaison|liason liaison|libary library|lisence licence|litrature literature|
lonley lonely|maintainance maintenance|maintenence maintenance|managment management|
manuever manoeuvre|mathematicle mathematical|mathmatics mathematics|meetting meeting|
millenium millennium|minuets minutes|minumum minimum|minuts minutes|mispell misspell|
neccesary necessary|neccessary necessary|necesary necessary|necessery necessary|
negociate negotiate|noticable noticeable|noticible noticeable|occasionaly occasionally|
occassion occasion|occassionally occasionally|occured occurred|occurence occurrence|
occurrance occurrence|ocotber October|ocurred occurred|oportunity opportunity|
oppertunity opportunity|oppinion opinion|opportunites opportunities|organistion organisation|
organizaton organization|orginal original|origional original|paralell parallel|parrallel parallel|
particularily particularly|particulary particularly|pasion passion|peice piece|percieve perceive|
performence performance|permanant permanent|permision permission|persistant persistent|
personaly personally|personel personnel|persue pursue|persuing pursuing|phisics physics|
plesant pleasant|plese please|posession possession|posible possible|possability possibility|
potentialy potentially|practicle practical|preferance preference|prefered preferred|
prefering preferring|presance presence|privelege privilege|priviledge privilege|probaly probably|
probly probably|proceedure procedure|profesional professional|profesor professor|
professionel professional|proffesional professional|proffesor professor|proffessor professor|
programing programming|promiss promise|pronounciation pronunciation|publically publicly|
purpouse purpose|pursuade persuade|quesiton question|quesitons questions|
questionaire questionnaire|realy really|reasearch research|reccomend recommend|
reccomendation recommendation|reccommend recommend|reciept receipt|recieve receive|
recieved received|recieving receiving|recogise recognise|recomend recommend|recommand recommend|
referal referral|referals referrals|refered referred|refering referring|refrence reference|
regreted regretted|relavant relevant|relevent relevant|reliabel reliable|religous religious|
remeber remember|remembrence remembrance|reponse response|resaerch research|reserach research|
responce response|responsability responsibility|responsable responsible|restaraunt restaurant|
resturant restaurant|rythm rhythm|rythym rhythm|satisfactry satisfactory|satuday Saturday|
scedule schedule|schedual schedule|scheduale schedule|scientfic scientific|secratary secretary|
sence sense|seperate separate|seperately separately|seperation separation|septemeber September|
sevral several|shedule schedule|shoud should|shoudl should|similer similar|similiar similar|
sincerley sincerely|sincerly sincerely|skilfull skilful|speach speech|specifc specific|
specificaly specifically|stategy strategy|stragety strategy|strenght strength|strenghts strengths|
studing studying|studys studies|succesful successful|succesfully successfully|
successfull successful|sucess success|sucessful successful|sugest suggest|sugestion suggestion|
suggestting suggesting|supose suppose|suprise surprise|suprised surprised|suprising surprising|
surpised surprised|sustainabilty sustainability|sustainible sustainable|technicaly technically|
techology technology|tecnical technical|tecnology technology|teh the|temperture temperature|
tendancy tendency|teusday Tuesday|thankfull thankful|thats that’s|theif thief|
themselfs themselves|thier their|thoughout throughout|througout throughout|thrusday Thursday|
thurday Thursday|thursaday Thursday|togather together|togehter together|tommorow tomorrow|
tommorrow tomorrow|tomorow tomorrow|truely truly|twelth twelfth|unecessary unnecessary|
unforseen unforeseen|unfortunatley unfortunately|unfortunatly unfortunately|univercity university|
univeristy university|universty university|unneccessary unnecessary|untill until|usally usually|
usefull useful|ususally usually|vaccum vacuum|valuble valuable|valueable valuable|varius various|
vegatable vegetable|vehical vehicle|visable visible|volonteer volunteer|voluteer volunteer|
wasnt wasn’t|wednsday Wednesday|wellcome welcome|wendesday Wednesday|wensday Wednesday|
whcih which|wich which|wierd weird|wonderfull wonderful|woudl would|wouldnt wouldn’t|
writen written|writting writing|yeild yield|yoru your|yuo you
`;

/** Wrong form in lower case, to its right form (L32). */
export const misspellings: ReadonlyMap<string, string> = new Map(
  pairs
    .split('|')
    .map((pair) => pair.trim())
    .map((pair): [string, string] => {
      const gap = pair.indexOf(' ');
      return [pair.slice(0, gap), pair.slice(gap + 1)];
    }),
);
