/** thanks: says thank you · greeting, closing: names may follow · besides: stands beside thanks and asks for nothing */
export type ThanksWord = 'thanks' | 'greeting' | 'closing' | 'besides';

const words: Readonly<Record<ThanksWord | 'nobody', string>> = {
  thanks: `thanks thank thankyou thx thnx tnx tks ty cheers grateful thankful appreciate appreciated kudos
    спасибо спс спасибки благодарю благодарим благодарен благодарна благодарны благодарность признателен признательна признательны мерси`,
  greeting: `hi hello hey dear morning afternoon mr mrs ms dr team support
    здравствуйте здравствуй привет приветствую уважаемый уважаемая уважаемые добрый доброе доброго день утро`,
  closing: `regards sincerely yours faithfully greetings best
    уважением наилучшими пожеланиями искренне`,
  besides: `you u very much so a lot again all everyone both guys indeed once more many big huge million thousand bunch ton tons
    really truly greatly highly i i'm am we we're are you're for your the this that that's it it's its my our me us and quick fast prompt speedy
    swift great excellent kind kindly good super amazing wonderful friendly fantastic awesome helpful immediate rapid patient
    nice perfect perfectly brilliant lovely cool wow yes ok okay fine well happy satisfied pleased glad help helped helping
    assistance response responding answer answering reply replying service work works worked working time effort efforts patience fix fixed
    fixing solution solved solving resolved resolving sorted feedback update info information explanation explaining clarification advice
    action attention handling everything done clear order in now like charm expected as is has been was have had problem issue gone
    day weekend evening week job rock saved made care taking getting back quickly promptly to of got noted understood received out up
    with warm trick did always pleasure
    большое большущее огромное вы вам вас вами ты ваш ваша вашу ваше вашей ваши тебе за помощь поддержку ответ ответы быстрый быструю быстрое быстро
    быстроту оперативный оперативную оперативное оперативность оперативно скорость скорый скорое решение решили работу внимание всё все вся
    отлично прекрасно супер замечательно хорошо здорово класс классно круто идеально превосходно да ок окей ясно понятно понял поняла поняли принято
    получил получила получили получилось заработало работает заработала заработал заработали исправно теперь уже и очень сильно от души всей
    сердца ещё раз много тысяча всем вашим команде команда коллеги друзья вопрос решён решен решена решено проблема проблему снят
    закрыт исправлена исправлено исправили устранена устранено устранили помогли помогло помог помогла выручили доволен довольна довольны
    рад рада рады я мы это так в порядке разъяснение разъяснения объяснение пояснение пояснения информацию сотрудничество терпение понимание
    время труд содействие участие консультацию совет подсказку лучшие молодцы молодец хорошего приятного отличного дня удачи всего доброго
    добра вечера вечер выходных недели хороших удачного с`,
  /** Words that stand with a capital where a name could, and are none. */
  nobody: `but not no never nothing none still yet however though although only except please pls urgent asap when how why what where who which can
  could will would should shall must may might need want waiting wait wrong broken fails failed error bug crash stuck refund return cancel send
  call tell give unfortunately sadly sorry problem issue question also another other new old same first second idiots morons liars
  но не нет ни никак ничего однако только кроме пожалуйста срочно когда как почему зачем что где кто какой какая какие чей можно могли могу
  нужно надо прошу просим хочу хотим жду ждём ждем верните верни вернуть отмените пришлите позвоните скажите ошибка сбой сломалось сломался
  сломалась опять снова пока жаль увы извините также другой другая новый новая старый тоже ещё`,
};

/** Words of mails that thank, parted by blanks. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const thanksWords = (): typeof words => words;
