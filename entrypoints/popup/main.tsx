import '../../assets/css/tokens.css';
import '../../assets/css/popup.css';
import { t } from '../../src/platform/i18n';
import { Popup } from '../../src/ui/components/Popup';
import { startPage } from '../../src/ui/start-page';

startPage(<Popup />, t('extName'));
