import '../../assets/css/tokens.css';
import '../../assets/css/options.css';
import { t } from '../../src/platform/i18n';
import { Options } from '../../src/ui/components/Options';
import { startPage } from '../../src/ui/start-page';

startPage(<Options />, t('settings.title'));
